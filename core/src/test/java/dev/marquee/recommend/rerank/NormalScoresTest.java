package dev.marquee.recommend.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.math.Normal;
import org.junit.jupiter.api.Test;

class NormalScoresTest {
    @Test
    void dependOnRanksOnly() {
        float[] skewed = {1, 1_000_000, 10, 2};
        NormalScores scores = new NormalScores(skewed, new boolean[4]);

        assertThat(scores.of(0)).isCloseTo(Normal.quantile(0.125), within(1e-12));
        assertThat(scores.of(1)).isCloseTo(Normal.quantile(0.875), within(1e-12));
    }

    @Test
    void tiesShareTheirMeanRank() {
        NormalScores scores = new NormalScores(new float[] {3, 3, 3}, new boolean[3]);

        assertThat(scores.of(0)).isZero();
        assertThat(scores.of(2)).isZero();
    }

    @Test
    void ignoreExcludedMovies() {
        NormalScores scores = new NormalScores(new float[] {1, 2, 99}, new boolean[] {false, false, true});

        assertThat(scores.of(0)).isCloseTo(-scores.of(1), within(1e-12));
    }
}
