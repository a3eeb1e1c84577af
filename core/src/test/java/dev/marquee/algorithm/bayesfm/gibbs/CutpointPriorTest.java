package dev.marquee.algorithm.bayesfm.gibbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutpointPriorTest {
    private final CutpointPrior prior = new CutpointPrior(new float[] {-1, 0.5f}, new float[] {2, 3});

    @Test
    void isMorePreciseForTheModeOfAUserWithFewRatings() {
        // 1 / (1 + 1 / 5) of the whole effect
        assertThat(prior.forMode(1).means()).isEqualTo(prior.means());
        assertThat(prior.forMode(1).precisions()).containsExactly(new float[] {4, 10.5f}, within(1e-5f));
        assertThat(prior.forMode(5).precisions()[1]).isBetween(4f, 5f);
    }

    @Test
    void isTheSameForTheModeOfAUserWithoutOrWithManyRatings() {
        assertThat(prior.isCorrectedForMode(0)).isFalse();
        assertThat(prior.isCorrectedForMode(1)).isTrue();
        assertThat(prior.isCorrectedForMode(20)).isTrue();
        assertThat(prior.isCorrectedForMode(40)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void isTheSameForTheModeIfAllUsersHaveTheSameThresholds(int ratings) {
        assertThat(CutpointPrior.fixed(new float[] {-1, 2}).isCorrectedForMode(ratings))
                .isFalse();
    }
}
