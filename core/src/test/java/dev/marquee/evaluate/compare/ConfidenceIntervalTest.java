package dev.marquee.evaluate.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfidenceIntervalTest {
    @Test
    void holdsTheCentral95Percent() {
        ConfidenceInterval interval = ConfidenceInterval.of(
                        IntStream.rangeClosed(0, 1000).mapToDouble(i -> 1000 - i))
                .orElseThrow();

        assertThat(interval).isEqualTo(new ConfidenceInterval(25, 975));
    }

    @Test
    void interpolatesBetweenTheNearestValues() {
        ConfidenceInterval interval =
                ConfidenceInterval.of(DoubleStream.of(0, 1, 4, 9, 16)).orElseThrow();

        // At positions 0.1 and 3.9 of 0 to 4.
        assertThat(interval.low()).isCloseTo(0.1, within(1e-12));
        assertThat(interval.high()).isCloseTo(9 + 0.9 * 7, within(1e-12));
    }

    @Test
    void ofOneValueIsThatValue() {
        assertThat(ConfidenceInterval.of(DoubleStream.of(3))).contains(new ConfidenceInterval(3, 3));
    }

    @Test
    void ignoresWhatIsNotANumber() {
        assertThat(ConfidenceInterval.of(DoubleStream.of(Double.NaN, 2, 2, Double.NaN)))
                .contains(new ConfidenceInterval(2, 2));
        assertThat(ConfidenceInterval.of(DoubleStream.of(Double.NaN))).isEmpty();
    }
}
