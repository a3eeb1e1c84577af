package dev.marquee.data.read.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.RatingScale;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ratings, weights and times as lines have them. */
class RatingValuesTest {
    private static final RatingColumns USUAL = new RatingColumns(0, 1, 2, 3, false);
    private static final RatingColumns WITHOUT_TIME = new RatingColumns(0, 1, 2, -1, false);
    private static final LineParsing STARS = LineParsing.of(USUAL, Optional.of(RatingScale.HALF_STARS));
    private static final LineParsing WEIGHTS = LineParsing.of(new RatingColumns(0, 1, 2, -1, true), Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "4, 4",
        "4.0, 4",
        "4., 4",
        ".5, 0.5",
        "04.50, 4.5",
        "000000004, 4",
        "0000000000000004, 4",
        "4.0000000, 4",
        "4.00000000000000, 4",
        "'4,5', 4.5",
        "+4, 4",
        "4e0, 4",
        "0.5, 0.5",
        "5, 5",
    })
    void aRatingMayBeWrittenInAnyForm(String text, float value) {
        assertThat(STARS.ratings("a;x;" + text + ";9")).containsExactly("a x " + value + " 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "5.5",
                "4.2",
                "40",
                "-4",
                "-0.5",
                ".",
                "-",
                "-.",
                "4..0",
                "4.0.0",
                "4-",
                "4f",
                "x",
                "NaN",
                "4/",
                "4:",
                "1e9",
                "100000000000000000000",
                "4294967300"
            })
    void aRatingOffTheScaleIsAnError(String text) {
        ParsedBlock block = STARS.parse("a;x;" + text + ";9", false);

        assertThat(block.size).isZero();
        assertThat(block.errors).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("rating");
            assertThat(error.found()).isEqualTo(text);
        });
    }

    @Test
    void anEmptyRatingAtTheEndOfTheLastLineIsAnError() {
        ParsedBlock block = LineParsing.of(WITHOUT_TIME, Optional.of(RatingScale.HALF_STARS))
                .parse("a;x;", false);

        assertThat(block.errors).singleElement().extracting(LineError::found).isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource({"-9.75, -9.75", "-0.25, -0.25", "-10, -10", "10, 10", "0, 0", "-0, 0", "-.5, -0.5"})
    void aScaleMayHaveNegativeLevels(String text, float value) {
        LineParsing lines = LineParsing.of(USUAL, Optional.of(RatingScale.parse("-10..10:0.25")));

        assertThat(lines.ratings("a;x;" + text + ";9")).containsExactly("a x " + value + " 9");
    }

    @Test
    void aContinuousScaleKeepsEveryDigitAFloatHas() {
        LineParsing lines = LineParsing.of(USUAL, Optional.of(RatingScale.continuous(0, 1)));

        assertThat(lines.ratings("a;x;0.1234567;9\nb;y;3e-4;8\nc;z;1;7"))
                .containsExactly("a x 0.1234567 9", "b y 3.0E-4 8", "c z 1.0 7");
        assertThat(lines.parse("a;x;1.01;9", false).errors)
                .singleElement()
                .extracting(LineError::expected)
                .asString()
                .startsWith("a rating in 0..1 (");
    }

    @Test
    void aWeightIsAboveZero() {
        assertThat(WEIGHTS.ratings("a;x;2.5\nb;y;1e3\nc;z;1.4e-45"))
                .containsExactly("a x 2.5 0", "b y 1000.0 0", "c z 1.4E-45 0");
        for (String weight : List.of("0", "-1", "", "NaN", "1e39", "1e-60")) {
            assertThat(WEIGHTS.parse("a;x;" + weight, false).errors)
                    .as(weight)
                    .singleElement()
                    .extracting(LineError::field)
                    .isEqualTo("weight");
        }
    }

    @Test
    void anEventWithoutWeightCountsOnce() {
        LineParsing events = LineParsing.of(new RatingColumns(1, 0, -1, 2, true), Optional.empty());

        assertThat(events.ratings("x;a;9\nx;b;\n")).containsExactly("a x 1.0 9", "b x 1.0 0");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "0, 0",
        "000000000009, 9",
        "4294967295, 4294967295",
        "1112487028000, 1112487028",
        "1112487028.9, 1112487028",
        "1.112487028e9, 1112487028",
        "2021-01-29, 1611878400",
        "2021-01-29T07:01:00Z, 1611903660",
        "NULL, 0",
    })
    void aTimeMayBeWrittenInAnyForm(String text, long seconds) {
        assertThat(STARS.ratings("a;x;4;" + text)).containsExactly("a x 4.0 " + seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-9",
                "noon",
                "4294967296",
                "99999999999",
                "99999999999999999999",
                "12/",
                "12:",
                "2021-02-30",
                "9;"
            })
    void anythingElseIsNoTime(String text) {
        ParsedBlock block = STARS.parse("a;x;4;\"" + text + "\"", false);

        assertThat(block.size).isZero();
        assertThat(block.errors).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("time");
            assertThat(error.found()).isEqualTo(text);
        });
    }
}
