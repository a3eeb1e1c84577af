package dev.marquee.model.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.marquee.data.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTypeTest {
    private enum Colour {
        RED,
        GREEN
    }

    private static final Option<Integer, Integer> RANK = Option.integer("rank", 8, 1, 1024, "width", rank -> rank);
    private static final Option<Double, Double> RATE = Option.decimal("rate", 0.5, 0, 2.5, "speed", rate -> rate);
    private static final Option<Boolean, Boolean> BIASES = Option.bool("biases", true, "effects", biases -> biases);
    private static final Option<Colour, Colour> COLOUR = Option.choice("colour", Colour.RED, "tone", colour -> colour);
    private static final Option<List<Colour>, List<Colour>> COLOURS =
            Option.choices("colours", Colour.class, List.of(Colour.GREEN), "tones", colours -> colours);
    private static final Option<List<Integer>, List<Integer>> LAYERS =
            Option.integers("layers", List.of(16), 3, 1, 64, "widths", layers -> layers);
    private static final Option<List<String>, List<String>> NAMES = Option.list(
            "names",
            List.of("a"),
            2,
            new OptionType.PatternType<>(OptionTypeTest::lowerCase, "small letters"),
            "parts",
            names -> names);

    /** Option, text, value. */
    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(RANK, "1", 1),
                Arguments.of(RANK, " 1024 ", 1024),
                Arguments.of(RATE, "0", 0.0),
                Arguments.of(RATE, "2.5", 2.5),
                Arguments.of(RATE, "1e-3", 0.001),
                Arguments.of(BIASES, "true", true),
                Arguments.of(BIASES, "false", false),
                Arguments.of(COLOUR, "green", Colour.GREEN),
                Arguments.of(COLOURS, "none", List.of()),
                Arguments.of(COLOURS, "green+red", List.of(Colour.GREEN, Colour.RED)),
                Arguments.of(LAYERS, "64", List.of(64)),
                Arguments.of(LAYERS, "8+8+1", List.of(8, 8, 1)),
                Arguments.of(NAMES, "a+b", List.of("a", "b")));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    <T> void parsesAValue(Option<?, T> option, String text, T value) {
        assertThat(option.parse(text)).isEqualTo(value);
    }

    /** Option, text, message. */
    static Stream<Arguments> rejected() {
        return Stream.of(
                Arguments.of(RANK, "0", "rank=0 is out of range 1..1024"),
                Arguments.of(RANK, "1025", "rank=1025 is out of range 1..1024"),
                Arguments.of(RANK, "many", "rank must be an integer in 1..1024, got 'many'"),
                Arguments.of(RATE, "-0.1", "rate=-0.1 is out of range 0..2.5"),
                Arguments.of(RATE, "2.6", "rate=2.6 is out of range 0..2.5"),
                Arguments.of(RATE, "NaN", "rate=NaN is out of range 0..2.5"),
                Arguments.of(RATE, "fast", "rate must be a number in 0..2.5, got 'fast'"),
                Arguments.of(BIASES, "yes", "biases must be true or false, got 'yes'"),
                Arguments.of(COLOUR, "blue", "colour must be one of red, green, got 'blue'"),
                Arguments.of(
                        COLOURS,
                        "red+red",
                        "colours must be 'none', or up to 2 joined by '+', each one of red, green, got 'red+red'"),
                Arguments.of(
                        LAYERS,
                        "1+2+3+4",
                        "layers must be 'none', or up to 3 joined by '+', each an integer in 1..64, got '1+2+3+4'"),
                Arguments.of(
                        LAYERS,
                        "1+65",
                        "layers must be 'none', or up to 3 joined by '+', each an integer in 1..64, got '1+65'"),
                Arguments.of(
                        NAMES,
                        "a+B",
                        "names must be 'none', or up to 2 joined by '+', each of the form small letters, got 'a+B'"));
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void saysWhatIsAcceptedInstead(Option<?, ?> option, String text, String message) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> option.parse(text))
                .withMessage(message);
    }

    @Test
    void showsValuesAsTheyAreParsed() {
        assertThat(RANK.show(40)).isEqualTo("40");
        assertThat(RATE.show(2.0)).isEqualTo("2");
        assertThat(RATE.show(0.05)).isEqualTo("0.05");
        assertThat(BIASES.show(true)).isEqualTo("true");
        assertThat(COLOUR.show(Colour.GREEN)).isEqualTo("green");
        assertThat(COLOURS.show(List.of())).isEqualTo("none");
        assertThat(COLOURS.show(List.of(Colour.GREEN, Colour.RED))).isEqualTo("green+red");
        assertThat(LAYERS.show(List.of(8, 4))).isEqualTo("8+4");
        assertThat(NAMES.show(List.of("b"))).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e15, -3e9, 1e-7})
    void numbersHaveNoExponent(double number) {
        OptionType.DecimalType any = new OptionType.DecimalType(-1e20, 1e20);

        assertThat(any.show(number))
                .doesNotContainIgnoringCase("e")
                .satisfies(text -> assertThat(any.parse(text)).isEqualTo(number));
    }

    @Test
    void checksTheComponentOfARecord() {
        assertThatNoException().isThrownBy(() -> RATE.check(2.5));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> RATE.check(3.0))
                .withMessage("rate=3 is out of range 0..2.5");
    }

    @Test
    void aDefaultOutOfRangeIsAMistakeInTheDeclaration() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Option.<Integer>integer("rank", 0, 1, 1024, "width", rank -> rank))
                .withMessage("default 0 of option rank is out of range");
    }

    private static String lowerCase(String text) {
        if (text.equals(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        throw new IllegalArgumentException(text);
    }
}
