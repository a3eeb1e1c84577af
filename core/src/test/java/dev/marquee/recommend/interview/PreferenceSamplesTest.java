package dev.marquee.recommend.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.Model;
import dev.marquee.recommend.Films;
import dev.marquee.recommend.SameForAll;
import dev.marquee.testkit.TableModel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Four users and three movies. All of them rated movie 0 with 1, 1, 5 and 5 stars; only user 1 rated movie 1, with 2
 * stars; no user rated movie 2. The mean of all ratings is 2.8.
 */
class PreferenceSamplesTest {
    private static final Offset<Float> CLOSE = within(1e-5f);
    private static final int[] USERS = {0, 1, 2, 3};
    private static final int[] MOVIES = {0, 1, 2};

    private final Ratings ratings = new RatingsBuilder(4, 3, RatingScale.STARS)
            .add(0, 0, 1, 0)
            .add(1, 0, 1, 0)
            .add(1, 1, 2, 0)
            .add(2, 0, 5, 0)
            .add(3, 0, 5, 0)
            .build();
    private final Model ranking = new SameForAll(Films.dataset(), 0, 0, 0);

    @Test
    void arePredictedRatingsIfTheModelPredictsRatings() {
        PreferenceSamples samples = PreferenceSamples.of(predicting(), ratings, new int[] {3, 1}, new int[] {2, 0});

        assertThat(samples.movies()).isEqualTo(2);
        assertThat(samples.rows()).isDeepEqualTo(new float[][] {{4, 3}, {1.5f, 2}});
    }

    @Test
    void scoresArePredictedRatingsIfListsAreOrderedByThem() {
        PreferenceSamples samples = PreferenceSamples.of(RankingModel.byRating(predicting()), ratings, USERS, MOVIES);

        assertThat(samples.scores()).isDeepEqualTo(samples.rows());
    }

    @Test
    void scoresAreOtherwiseThoseOfTheListLessTheirMean() {
        TableModel lists = new TableModel(4, 3, new float[] {1, 2, 3, 9, 9, 9, 0, 6, 0, -1, 0, 1});

        PreferenceSamples samples = PreferenceSamples.of(new RankingModel(predicting(), lists), ratings, USERS, MOVIES);

        assertThat(samples.scores()).isDeepEqualTo(new float[][] {{-1, 0, 1}, {0, 0, 0}, {-2, 4, -2}, {-1, 0, 1}});
        assertThat(samples.rows()[1]).containsExactly(2, 2.5f, 1.5f);
    }

    @Test
    void noiseIsTheMeanSquaredErrorOfThePredictedRatings() {
        double squares = 0 + 1 + 0.25 + 1 + 4;

        assertThat(PreferenceSamples.of(predicting(), ratings, USERS, MOVIES).noise())
                .isEqualTo(squares / 5);
    }

    @Test
    void noiseOfAPerfectPredictionIsStillAboveZero() {
        Ratings predicted = new RatingsBuilder(4, 3, RatingScale.STARS)
                .add(0, 0, 1, 0)
                .add(1, 0, 2, 0)
                .build();

        assertThat(PreferenceSamples.of(predicting(), predicted, USERS, MOVIES).noise())
                .isEqualTo(1e-3);
    }

    @Test
    void areTheUsersRatingsIfTheModelPredictsNone() {
        float[][] rows = rated(USERS).rows();

        assertThat(column(rows, 0)).containsExactly(new float[] {1, 1, 5, 5}, CLOSE);
    }

    @Test
    void usersWithoutARatingHaveTheMeanOfTheMovie() {
        float[][] rows = rated(new int[] {2, 0, 1}).rows();

        assertThat(column(rows, 1)).containsExactly(new float[] {2, 2, 2}, CLOSE);
    }

    @Test
    void aMovieWithoutRatingsHasTheMeanOfAllRatings() {
        assertThat(column(rated(USERS).rows(), 2)).containsExactly(new float[] {2.8f, 2.8f, 2.8f, 2.8f}, CLOSE);
    }

    @Test
    void residualsOfAMovieThatFewUsersRatedAreLarger() {
        Ratings half = new RatingsBuilder(8, 1, RatingScale.STARS)
                .add(0, 0, 2, 0)
                .add(7, 0, 4, 0)
                .build();
        int[] users = {0, 1, 2, 3, 4, 5, 6, 7};

        float[][] rows =
                PreferenceSamples.of(ranking, half, users, new int[] {0}).rows();

        // A quarter of the users rated it, so the residuals of one star are doubled.
        assertThat(column(rows, 0)).containsExactly(new float[] {1, 3, 3, 3, 3, 3, 3, 5}, CLOSE);
    }

    @Test
    void noiseIsTheVarianceWithinMovies() {
        assertThat(rated(USERS).noise()).isEqualTo((4 + 4 + 4 + 4 + 0) / 5.0);
        assertThat(rated(new int[] {1, 0}).noise()).as("no variance").isEqualTo(1e-3);
    }

    private PreferenceSamples rated(int[] users) {
        return PreferenceSamples.of(ranking, ratings, users, MOVIES);
    }

    private static TableModel predicting() {
        return new TableModel(4, 3, new float[] {1, 2, 3, 2, 2.5f, 1.5f, 4, 4, 4, 3, 3, 4});
    }

    private static float[] column(float[][] rows, int column) {
        float[] values = new float[rows.length];
        for (int row = 0; row < rows.length; row++) {
            values[row] = rows[row][column];
        }
        return values;
    }
}
