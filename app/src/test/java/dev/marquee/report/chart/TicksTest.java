package dev.marquee.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void areRoundValues() {
        assertThat(labels(Ticks.upTo(23_980, 5))).containsExactly("0", "5,000", "10,000", "15,000", "20,000", "25,000");
        assertThat(labels(Ticks.around(3.397, 3.591, 3))).containsExactly("3.3", "3.4", "3.5", "3.6");
        assertThat(labels(Ticks.integers(1, 50, 8))).containsExactly("10", "20", "30", "40", "50");
        assertThat(labels(Ticks.logarithmic(1, 1000, 10)))
                .containsExactly("1", "2", "5", "10", "20", "50", "100", "200", "500", "1,000");
        assertThat(labels(Ticks.logarithmic(0.04, 1000, 7))).containsExactly("0.1", "1", "10", "100", "1,000");
    }

    @Test
    void areIntegersForCounts() {
        assertThat(labels(Ticks.upTo(1, 5))).containsExactly("0", "1");
        assertThat(labels(Ticks.upTo(0.34, 4))).containsExactly("0.0", "0.1", "0.2", "0.3", "0.4");
        assertThat(labels(Ticks.integers(1, 1, 8))).containsExactly("1");
    }

    @Property
    void coverTheRangeWithFewTicks(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
            @ForAll @DoubleRange(min = 0, max = 1e6) double range,
            @ForAll @IntRange(min = 1, max = 12) int max) {
        List<Double> values = Ticks.around(low, low + range, max).values();

        double slack = 1e-6 * Math.max(1, Math.abs(low) + range);
        assertThat(values).hasSizeBetween(2, max + 3).isSorted();
        assertThat(values.getFirst()).isLessThanOrEqualTo(low + slack);
        assertThat(values.getLast()).isGreaterThanOrEqualTo(low + range - slack);
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.values().stream().map(value -> ticks.label().apply(value)).toList();
    }
}
