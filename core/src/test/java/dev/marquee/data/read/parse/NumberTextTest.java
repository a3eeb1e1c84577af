package dev.marquee.data.read.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "4, 4",
        "4.50, 4.5",
        "'4,5', 4.5",
        "'-0,125', -0.125",
        ".5, 0.5",
        "4., 4",
        "007, 7",
        "+4, 4",
        "-4, -4",
        "2.5e+00, 2.5",
        "'2,5E-1', 0.25",
    })
    void readsTheFormsThatProgramsWrite(String text, double value) {
        assertThat(parse(text)).isEqualTo(value);
        assertThat(parseFloat(text)).isEqualTo((float) value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "4f",
                "4d",
                "0x1p3",
                "NaN",
                "Infinity",
                "1e309",
                "-1e309",
                "--4",
                "+",
                "-",
                ".",
                "e5",
                "1e",
                "1.2.3",
                "1..2",
                "1,2,3",
                "1,234.5",
                ".5,3",
                "4 ",
                " 4",
                "1_000",
                "٤",
                "4€"
            })
    void anythingElseIsNoNumber(String text) {
        assertThat(parse(text)).isNaN();
        assertThat(parseFloat(text)).isNaN();
    }

    @Test
    void aNumberBeyondTheRangeOfAFloatIsADoubleOnly() {
        assertThat(parse("1e308")).isEqualTo(1e308);
        assertThat(parseFloat("1e39")).isNaN();
        assertThat(parseFloat("3.4e38")).isEqualTo(3.4e38f);
    }

    @Test
    void theFloatIsTheNearestToTheTextAndNotToTheNearestDouble() {
        String belowTheMiddleOfTwoFloats = "1.00000017881393432617187499";

        assertThat(parseFloat(belowTheMiddleOfTwoFloats)).isEqualTo(1.0000001f);
        assertThat((float) parse(belowTheMiddleOfTwoFloats)).isEqualTo(1.0000002f);
    }

    @Test
    void aNumberHasAtMostAThousandCharacters() {
        assertThat(parse("0".repeat(999) + "7")).isEqualTo(7);
        assertThat(parse("0".repeat(1000) + "7")).isNaN();
    }

    @Test
    void readsANumberWithinALine() {
        byte[] line = "12.75".getBytes(StandardCharsets.US_ASCII);

        assertThat(NumberText.parse(line, 1, 4)).isEqualTo(2.7);
        assertThat(NumberText.parseFloat(line, 1, 4)).isEqualTo(2.7f);
        assertThat(NumberText.parse(line, 2, 2)).isNaN();
    }

    @Test
    void theLengthLimitHoldsForTheNumberAndNotForItsPlaceInTheBlock() {
        byte[] block = ("x".repeat(2000) + "7").getBytes(StandardCharsets.US_ASCII);

        assertThat(NumberText.parse(block, 2000, 2001)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "12,345", "123,456", "-1,234", "+999,000", "1,000"})
    void aCommaBeforeThreeDigitsMayDivideThousandsAsWellAsDecimals(String text) {
        assertThat(isAmbiguous(text)).isTrue();
        assertThat(isAmbiguous(text + ";")).as("not at the end").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,125",
                "-0,125",
                "1,5",
                "1,23",
                "1,2345",
                "1234,567",
                ",234",
                "-,234",
                "1.234",
                "1234",
                "1,23x",
                "1,/23",
                "1,23:",
                "x,234",
                "/1,234",
                ":,234",
                "1x,234",
                "1,234,567",
                "234",
                "",
                "-",
                ",",
                "1,2e4"
            })
    void anyOtherCommaDividesDecimalsOnly(String text) {
        assertThat(isAmbiguous(text)).isFalse();
    }

    private static boolean isAmbiguous(String text) {
        byte[] block = ("7" + text + "7").getBytes(StandardCharsets.US_ASCII);
        return NumberText.isAmbiguous(block, 1, block.length - 1);
    }

    private static double parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return NumberText.parse(bytes, 0, bytes.length);
    }

    private static float parseFloat(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return NumberText.parseFloat(bytes, 0, bytes.length);
    }
}
