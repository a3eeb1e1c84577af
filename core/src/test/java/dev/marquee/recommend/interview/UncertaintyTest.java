package dev.marquee.recommend.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.testkit.TableModel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Preferences of four users for three movies. Movie 0 has variance 4, movie 1 variance 1 and covariance 2 with it,
 * movie 2 variance 4 and no covariance. The one rating is one star off, so the noise is 1.
 */
class UncertaintyTest {
    private static final Offset<Double> CLOSE = within(1e-6);
    private static final double[] EQUAL = {1, 1, 1};

    private final Uncertainty prior = Uncertainty.of(PreferenceSamples.of(
            RankingModel.byRating(new TableModel(4, 3, new float[] {1, 2, 1, 1, 2, 5, 5, 4, 1, 5, 4, 5})),
            rating(0, 0, 2),
            new int[] {0, 1, 2, 3},
            new int[] {0, 1, 2}));

    @Test
    void anAnswerReducesTheVariancesOfAllCorrelatedMovies() {
        assertThat(prior.reduction(0, EQUAL)).isCloseTo((4 * 4 + 2 * 2) / (4 + 1.0), CLOSE);
        assertThat(prior.reduction(1, EQUAL)).isCloseTo((2 * 2 + 1) / (1 + 1.0), CLOSE);
        assertThat(prior.reduction(2, EQUAL)).isCloseTo(4 * 4 / (4 + 1.0), CLOSE);
    }

    @Test
    void theReductionOfEachMovieHasItsWeight() {
        assertThat(prior.reduction(0, new double[] {1, 0.5, 7})).isCloseTo((16 + 0.5 * 4) / 5, CLOSE);
        assertThat(prior.reduction(2, new double[] {1, 0.5, 7})).isCloseTo(7 * 16 / 5.0, CLOSE);
    }

    @Test
    void aSecondAnswerReducesOnlyWhatTheFirstLeft() {
        Uncertainty posterior = prior.copy();

        posterior.answer(0);

        // S00 = 4 - 16/5, S01 = 2 - 8/5, S11 = 1 - 4/5
        assertThat(posterior.reduction(0, EQUAL)).isCloseTo((0.8 * 0.8 + 0.4 * 0.4) / (0.8 + 1), CLOSE);
        assertThat(posterior.reduction(1, EQUAL)).isCloseTo((0.4 * 0.4 + 0.2 * 0.2) / (0.2 + 1), CLOSE);
        assertThat(posterior.reduction(2, EQUAL)).as("independent of movie 0").isCloseTo(16 / 5.0, CLOSE);
    }

    @Test
    void anAnswerToACopyLeavesTheOriginal() {
        prior.copy().answer(0);

        assertThat(prior.reduction(0, EQUAL)).isCloseTo(4, CLOSE);
    }

    @Test
    void anAnswerIsWorthWhatItTellsAboutTheList() {
        TableModel ratings = new TableModel(4, 3, new float[] {1, 2, 1, 1, 2, 5, 5, 4, 1, 5, 4, 5});
        // Only what is rated like movie 2 moves the list: movie 1 up where movie 0 goes down.
        TableModel lists = new TableModel(4, 3, new float[] {3, -3, 0, -3, 3, 0, 3, -3, 0, -3, 3, 0});

        Uncertainty list = Uncertainty.of(PreferenceSamples.of(
                new RankingModel(ratings, lists), rating(0, 0, 2), new int[] {0, 1, 2, 3}, new int[] {0, 1, 2}));

        assertThat(list.reduction(0, EQUAL)).isCloseTo(0, CLOSE);
        assertThat(list.reduction(1, EQUAL)).isCloseTo(0, CLOSE);
        assertThat(list.reduction(2, EQUAL)).isCloseTo((6 * 6 + 6 * 6) / (4 + 1.0), CLOSE);
        list.answer(2);
        // C = ∓6 less 6 · 4/5
        assertThat(list.reduction(2, EQUAL)).isCloseTo(2 * 1.2 * 1.2 / (0.8 + 1), CLOSE);
    }

    private static Ratings rating(int user, int movie, float value) {
        return new RatingsBuilder(4, 3, RatingScale.STARS)
                .add(user, movie, value, 0)
                .build();
    }
}
