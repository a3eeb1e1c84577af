package dev.marquee.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.math.Rng;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingNoiseTest {
    private static final int DRAWS = 400_000;

    @ParameterizedTest
    @ValueSource(doubles = {-3, 0.123, 2.5, 3.777, 4.9, 9})
    void meanAndVarianceAreThoseOfTheRatingsDrawn(double expected) {
        Rng rng = Rng.keyed(1);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double value = RatingNoise.SCALE.value(RatingNoise.draw(expected, rng));
            sum += value;
            squares += value * value;
        }
        double mean = sum / DRAWS;

        assertThat(RatingNoise.mean(expected)).isCloseTo(mean, within(0.005));
        assertThat(RatingNoise.variance(expected)).isCloseTo(squares / DRAWS - mean * mean, within(0.008));
    }
}
