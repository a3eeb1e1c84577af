package dev.marquee.model.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.UsageException;
import dev.marquee.model.option.OptionSet.OptionValues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionSetTest {
    private record Knobs(int rank, double rate) {}

    private static final Option<Knobs, Integer> RANK = Option.integer("rank", 8, 1, 1024, "width", Knobs::rank);
    private static final Option<Knobs, Double> RATE = Option.decimal("rate", 0.5, 0, 2, "speed", Knobs::rate);
    private static final OptionSet<Knobs> SET = new OptionSet<>(
            "toy",
            List.of(RANK, RATE),
            Map.of(
                    "small",
                    OptionValues.NONE.with(RANK, 2).with(RATE, 1.0),
                    "large",
                    OptionValues.NONE.with(RANK, 512)),
            values -> new Knobs(values.get(RANK), values.get(RATE)));

    @Test
    void optionsThatAreNotGivenHaveTheirDefaults() {
        assertThat(SET.defaults()).isEqualTo(new Knobs(8, 0.5));
        assertThat(SET.parse(Map.of())).isEqualTo(new Knobs(8, 0.5));
        assertThat(SET.parse(Map.of("rank", "16"))).isEqualTo(new Knobs(16, 0.5));
    }

    @Test
    void aPresetGivesValuesThatOptionsReplace() {
        assertThat(SET.parse(Map.of("preset", "small"))).isEqualTo(new Knobs(2, 1));
        assertThat(SET.parse(Map.of("preset", "small", "rank", "3"))).isEqualTo(new Knobs(3, 1));
    }

    @Test
    void parsesWhatItShowsInTheOrderOfTheOptions() {
        Knobs knobs = new Knobs(16, 0.25);

        assertThat(SET.show(knobs)).containsExactly(Map.entry("rank", "16"), Map.entry("rate", "0.25"));
        assertThat(SET.parse(SET.show(knobs))).isEqualTo(knobs);
    }

    @Test
    void changesOneOptionOfARecord() {
        assertThat(SET.with(new Knobs(16, 0.25), RATE, 2.0)).isEqualTo(new Knobs(16, 2));
    }

    @Test
    void namesTheOptionsForAnUnknownOne() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> SET.parse(Map.of("rnk", "16")))
                .withMessage("toy has no option rnk; did you mean rank? it has rank, rate");
    }

    @Test
    void namesThePresetsForAnUnknownOne() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> SET.parse(Map.of("preset", "tiny")))
                .withMessage("toy has no preset tiny; it has large, small");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() ->
                        new OptionSet<>("toy", SET.options(), Map.of(), SET.make()).parse(Map.of("preset", "tiny")))
                .withMessage("toy has no preset tiny; it has none");
    }
}
