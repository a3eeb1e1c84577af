package dev.marquee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.RatingScale;
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
