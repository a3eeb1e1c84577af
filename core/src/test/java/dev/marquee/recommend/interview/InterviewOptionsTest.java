package dev.marquee.recommend.interview;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.marquee.data.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewOptionsTest {
    @Test
    void theEndsOfTheRangesAreAllowed() {
        assertThatNoException().isThrownBy(() -> new InterviewOptions(1, 0, 1));
        assertThatNoException().isThrownBy(() -> new InterviewOptions(1, Double.MAX_VALUE, Double.MIN_VALUE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void thePoolHasAtLeastOneMovie(int pool) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new InterviewOptions(pool, 0.75, 0.7))
                .withMessage("interview option pool must be at least 1, got %d", pool);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.POSITIVE_INFINITY, Double.NaN})
    void theExponentIsFiniteAndAtLeastZero(double exponent) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new InterviewOptions(300, exponent, 0.7))
                .withMessage("interview option familiarityExponent must be at least 0, got %s", exponent);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.01, Double.NaN})
    void theDecayIsAboveZeroAndAtMostOne(double decay) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new InterviewOptions(300, 0.75, decay))
                .withMessage("interview option mismatchDecay must be above 0 and at most 1, got %s", decay);
    }
}
