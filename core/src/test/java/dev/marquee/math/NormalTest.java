package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    /** From the tables of Abramowitz and Stegun, 26.1 and 26.2. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.5, 0.691462461274013",
        "1.3, 0.903199515414390",
        "-1.3, 0.096800484585610",
        "-3, 1.34989803163009e-3",
        "-5, 2.86651571879194e-7",
        "-8, 6.22096057427178e-16"
    })
    void cdfEqualsTheTables(double x, double expected) {
        assertThat(Normal.cdf(x)).isCloseTo(expected, withinPercentage(1e-8));
    }

    @Test
    void densityIsTheDerivativeOfTheCdf() {
        for (double x = -6; x < 6; x += 0.0173) {
            double slope = (Normal.cdf(x + 1e-5) - Normal.cdf(x - 1e-5)) / 2e-5;
            assertThat(Normal.density(x)).isCloseTo(slope, within(1e-9));
            assertThat(Normal.density(x))
                    .isCloseTo(Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI), withinPercentage(1e-8));
        }
    }

    @Test
    void isConstantBeyondTheLimit() {
        assertThat(Normal.cdf(40)).isEqualTo(Normal.cdf(Normal.LIMIT));
        assertThat(Normal.cdf(Double.NEGATIVE_INFINITY)).isEqualTo(Normal.cdf(-Normal.LIMIT));
    }

    @Test
    void quantileInvertsTheCdf() {
        for (double p = 1e-12; p < 1; p = p < 0.01 ? p * 3 : p + 0.0071) {
            assertThat(Normal.cdf(Normal.quantile(p))).isCloseTo(p, withinPercentage(1e-4));
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 0.5", "2, 2.5", "-Infinity, -1", "1.5, Infinity", "-0.1, 0.1", "4, 4.01", "-6, -5"})
    void drawsBetweenBoundsHaveTheMeanOfTheTruncatedDistribution(double lower, double upper) {
        Rng rng = Rng.keyed(3);
        int draws = 20_000;
        double sum = 0;
        for (int i = 0; i < draws; i++) {
            double draw = Normal.between(lower, upper, rng);
            assertThat(draw).isBetween(lower, upper);
            sum += draw;
        }
        double probability = upper < 0 || lower < 0
                ? Normal.cdf(upper) - Normal.cdf(lower)
                : Normal.cdf(-lower) - Normal.cdf(-upper);
        double mean = (Normal.density(lower) - Normal.density(upper)) / probability;
        assertThat(sum / draws).isCloseTo(mean, within(0.02));
    }

    @Test
    void drawsInTheTailAreAtTheBoundNearerToZero() {
        assertThat(Normal.between(30, 31, Rng.keyed(1))).isEqualTo(30);
        assertThat(Normal.between(-31, -30, Rng.keyed(1))).isEqualTo(-30);
    }
}
