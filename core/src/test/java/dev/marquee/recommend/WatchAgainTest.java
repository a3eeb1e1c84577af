package dev.marquee.recommend;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.NIGHT;
import static dev.marquee.recommend.Films.RAIN;
import static dev.marquee.recommend.Films.ROBOT;
import static dev.marquee.recommend.Films.ROBOT_AGAIN;
import static dev.marquee.recommend.Films.UNDATED;
import static dev.marquee.recommend.Films.movies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Movie;
import dev.marquee.data.Ratings;
import dev.marquee.data.UsageException;
import dev.marquee.model.UserProfile;
import dev.marquee.recommend.Recommender.PastRating;
import dev.marquee.recommend.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchAgainTest {
    private static final User USER = new User.Known(0);

    /** Two movies that were loved long before the newest rating. */
    private static final List<PastRating> TWO_LOVED =
            List.of(rated(RAIN, 5, "2010-01-01"), rated(ROBOT, 5, "2012-01-01"), rated(UNDATED, 1, "2020-06-01"));

    private final Dataset films = Films.dataset();

    @Test
    void listsMoviesLovedLongBeforeTheNewestRating() {
        Recommendations again = again(
                12,
                rated(RAIN, 5, "2015-01-01"),
                rated(ROBOT, 5, "2019-12-31"),
                rated(CELLAR, 3, "2015-01-01"),
                rated(NIGHT, 2, "2020-06-01"));

        assertThat(movies(again)).containsExactly(RAIN);
        assertThat(again.note()).isEqualTo("only 1 movie was loved at least 12 months before the newest rating");
    }

    @Test
    void countsALikedRatingBelowTheOwnMeanNotAsLoved() {
        Recommendations again =
                again(12, rated(RAIN, 4, "2015-01-01"), rated(ROBOT, 5, "2015-01-01"), rated(NIGHT, 5, "2020-06-01"));

        assertThat(movies(again)).containsExactly(ROBOT);
    }

    @ParameterizedTest
    @CsvSource({"2018-06-02, 24, 0", "2018-06-01, 24, 1", "2018-06-01, 25, 0"})
    void countsMonthsBackFromTheNewestRating(String day, int months, int listed) {
        assertThat(again(months, rated(RAIN, 5, day), rated(NIGHT, 3, "2020-06-01"))
                        .list())
                .hasSize(listed);
    }

    @Test
    void leavesOutRatingsOfUnknownTime() {
        Recommendations again = again(12, new PastRating(RAIN, 5, Ratings.UNKNOWN_TIME), rated(NIGHT, 5, "2020-06-01"));

        assertThat(again.list()).isEmpty();
        assertThat(again.note()).isEqualTo("no movie was loved at least 12 months before the newest rating");
    }

    @Test
    void ordersByRatingAgeAndTodaysTaste() {
        List<PastRating> ratings = List.of(
                rated(RAIN, 5, "2010-01-01"),
                rated(ROBOT, 4, "2010-01-01"),
                rated(ROBOT_AGAIN, 5, "2012-01-01"),
                rated(CELLAR, 4, "2012-01-01"),
                rated(UNDATED, 1, "2020-06-01"));

        assertThat(order(ratings, 0, 0, 0, 0, 0, 0)).containsExactly(RAIN, ROBOT, ROBOT_AGAIN, CELLAR);
        assertThat(order(ratings, 0, 0, 0, 3, 9, 0)).containsExactly(RAIN, ROBOT_AGAIN, CELLAR, ROBOT);
    }

    @Test
    void scoresByTheMeanShareOfMoviesThatAMoviePrecedes() {
        Recommendations again = new Recommender(new SameForAll(films, 0, 1, 2, 3, 4, 5), films)
                .watchAgain(USER, TWO_LOVED, 12, 2, List.of());

        // Of two: equal ratings count as half, RAIN is older, ROBOT scores higher.
        assertThat(again.list()).allSatisfy(movie -> assertThat(movie.score()).isCloseTo(0.5f, within(1e-6f)));
        assertThat(again.note()).isEmpty();
    }

    @Test
    void givesTheOwnRatingAsReason() {
        Recommendation again = again(12, rated(RAIN, 5, "2015-01-01"), rated(NIGHT, 3, "2020-06-01"))
                .list()
                .getFirst();

        assertThat(again.because()).containsExactly(new Reason.Past(5, seconds("2015-01-01"), again.score()));
        assertThat(again.score()).isPositive();
    }

    @Test
    void keepsOnlyWhatPassesTheFilters() {
        Recommendations again = new Recommender(new SameForAll(films, 0, 0, 0, 0, 0, 0), films)
                .watchAgain(USER, TWO_LOVED, 12, 5, List.of(new Filter.OfGenres(List.of("comedy"))));

        assertThat(movies(again)).containsExactly(ROBOT);
        assertThat(again.note())
                .isEqualTo("of 2 movies loved at least 12 months before the newest rating the filters leave 1");
    }

    @Test
    void leavesOutWhatNoLongerInterestsTheUser() {
        User user = new User.NewUser(new UserProfile(Demographics.UNKNOWN, List.of()), Set.of(), Set.of(RAIN));

        Recommendations again = new Recommender(new Linear(films, new float[6][6]), films)
                .watchAgain(user, TWO_LOVED, 12, 5, List.of());

        assertThat(movies(again)).containsExactly(ROBOT);
    }

    @Test
    void listsTheBestOfASeries() {
        Dataset wolves = films.withCatalogue(Films.catalogue(
                Films.film(NIGHT, "Wolf, The", 1985, "Horror"),
                Films.film(RAIN, "Wolf: Part II, The", 1989, "Horror"),
                Films.film(ROBOT, "Robot Holiday", 1987, "Comedy"),
                Films.film(ROBOT_AGAIN, "Robot Picnic", 1989, "Comedy"),
                Films.film(CELLAR, "Cellar", 1999, "Horror"),
                Films.film(UNDATED, "Undated", Movie.UNKNOWN_YEAR, "Comedy")));
        List<PastRating> ratings =
                List.of(rated(NIGHT, 5, "2015-01-01"), rated(RAIN, 5, "2010-01-01"), rated(CELLAR, 5, "2020-06-01"));

        Recommendations again = new Recommender(new SameForAll(wolves, 0, 0, 0, 0, 0, 0), wolves)
                .watchAgain(USER, ratings, 12, 10, List.of());

        assertThat(movies(again)).containsExactly(RAIN);
        assertThat(again.note())
                .isEqualTo(
                        "only 2 movies were loved at least 12 months before the newest rating; of a series there is one");
    }

    @Test
    void readsTheRatingsOfAUserOfTheData() {
        assertThat(PastRating.of(films, 1)).containsExactly(new PastRating(RAIN, 5, 10), new PastRating(CELLAR, 1, 11));
    }

    @Test
    void needsAMonthAndAMovie() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> again(0))
                .withMessage("months must be at least 1, got 0");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new Recommender(new SameForAll(films, 0, 0, 0, 0, 0, 0), films)
                        .watchAgain(USER, List.of(), 1, 0, List.of()))
                .withMessage("n must be at least 1, got 0");
    }

    private Recommendations again(int months, PastRating... ratings) {
        return new Recommender(new SameForAll(films, 0, 0, 0, 0, 0, 0), films)
                .watchAgain(USER, List.of(ratings), months, 10, List.of());
    }

    private int[] order(List<PastRating> ratings, float... scores) {
        return movies(
                new Recommender(new SameForAll(films, scores), films).watchAgain(USER, ratings, 12, 10, List.of()));
    }

    private static PastRating rated(int movie, float rating, String day) {
        return new PastRating(movie, rating, seconds(day));
    }

    private static long seconds(String day) {
        return Instant.parse(day + "T00:00:00Z").getEpochSecond();
    }
}
