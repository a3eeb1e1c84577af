package dev.marquee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.RatingScale;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatingDistributionTest {
    @Test
    void rangeIsTheShortestWithEnoughProbability() {
        RatingDistribution.Range range = stars(0.05f, 0.1f, 0.2f, 0.4f, 0.25f).range(0.8);

        assertThat(range.from()).isEqualTo(3);
        assertThat(range.to()).isEqualTo(5);
        assertThat(range.probability()).isCloseTo(0.85, within(1e-6));
    }

    @Test
    void rangeIsTheMostProbableOfEquallyShortOnes() {
        assertThat(stars(0, 0.3f, 0.35f, 0.35f, 0).range(0.6).from()).isEqualTo(3);
    }

    @Test
    void rangeIsTheLowestOfEquallyProbableOnes() {
        assertThat(stars(0.25f, 0.25f, 0, 0.25f, 0.25f).range(0.5)).isEqualTo(new RatingDistribution.Range(1, 2, 0.5));
    }

    @Test
    void rangeOfProbabilityOneIsTheWholeScale() {
        // Rounding may leave the sum below 1.
        assertThat(stars(0.2f, 0.2f, 0.2f, 0.2f, 0.1999f).range(1)).isEqualTo(new RatingDistribution.Range(1, 5, 1));
    }

    @Test
    void rangeMayBeASingleValue() {
        RatingDistribution.Range range = stars(0, 0, 0.02f, 0.95f, 0.03f).range(0.8);

        assertThat(range.from()).isEqualTo(4).isEqualTo(range.to());
        assertThat(range.contains(4)).isTrue();
        assertThat(range.contains(3)).isFalse();
        assertThat(range.contains(5)).isFalse();
    }

    @Test
    void rangeUsesTheStepsOfTheScale() {
        RatingDistribution probabilities =
                new RatingDistribution(RatingScale.HALF_STARS, List.of(0f, 0f, 0f, 0f, 0f, 0f, 0.4f, 0.5f, 0.1f, 0f));

        assertThat(probabilities.range(0.8).from()).isEqualTo(3.5f);
        assertThat(probabilities.range(0.8).to()).isEqualTo(4);
    }

    @Test
    void isThatOfAScorerForAMovie() {
        assertThat(RatingDistribution.of(new Halves(), RatingScale.STARS, 3)).isEqualTo(stars(0, 0, 0.5f, 0, 0.5f));
    }

    @Test
    void likedAreFourStarsAndMore() {
        assertThat(stars(0.1f, 0.2f, 0.3f, 0.25f, 0.15f).probabilityLiked()).isCloseTo(0.4, within(1e-6));
    }

    @Test
    void aScorerGivesTheStandardDeviationsOfAllMovies() {
        float[] deviations = new float[3];

        new Halves().standardDeviations(deviations);

        assertThat(deviations).containsExactly(0, 0.5f, 1);
    }

    /** Three stars or five with the same probability; deviation by half the index. */
    private static final class Halves implements DistributionScorer {
        @Override
        public void probabilities(int movie, float[] probabilities) {
            probabilities[2] = 0.5f;
            probabilities[4] = 0.5f;
        }

        @Override
        public void probabilitiesFrom(int level, float[] probabilities) {
            Arrays.fill(probabilities, level > 2 ? 0.5f : 1);
        }

        @Override
        public double standardDeviation(int movie) {
            return movie / 2.0;
        }

        @Override
        public float rating(int movie) {
            return 4;
        }

        @Override
        public float score(int movie) {
            return 4;
        }

        @Override
        public void scoreAll(float[] scores) {
            Arrays.fill(scores, 4);
        }
    }

    @Test
    void rejectsProbabilitiesOfAnotherScale() {
        assertThatThrownBy(() -> new RatingDistribution(RatingScale.HALF_STARS, List.of(0.5f, 0.5f)))
                .hasMessage("2 probabilities given for a scale of 10 levels; give one per level");
    }

    private static RatingDistribution stars(float... probabilities) {
        return new RatingDistribution(
                RatingScale.STARS,
                List.of(probabilities[0], probabilities[1], probabilities[2], probabilities[3], probabilities[4]));
    }
}
