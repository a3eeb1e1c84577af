package dev.marquee.algorithm.bayesfm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BayesFmOptionsTest {
    @ParameterizedTest
    @CsvSource({"1, 14", "100000, 14", "200000, 18", "900000, 30", "20000000, 89", "2000000000, 256"})
    void theRankGrowsWithTheNumberOfRatingsUnlessGiven(int ratings, int rank) {
        assertThat(BayesFmOptions.defaults().rankFor(ratings)).isEqualTo(rank);
    }

    @Test
    void aGivenRankHoldsForAnyNumberOfRatings() {
        assertThat(BayesFmOptions.defaults().withRank(3).rankFor(20_000_000)).isEqualTo(3);
    }
}
