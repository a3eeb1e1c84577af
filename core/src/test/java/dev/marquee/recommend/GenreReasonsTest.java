package dev.marquee.recommend;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.NIGHT;
import static dev.marquee.recommend.Films.RAIN;
import static dev.marquee.recommend.Films.ROBOT;
import static dev.marquee.recommend.Films.ROBOT_AGAIN;
import static dev.marquee.recommend.Films.UNDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Movie;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which genres are reasons for a movie, of a model in which ratings of two comedies raise the score of a third. */
class GenreReasonsTest {
    @Test
    void namesAGenreOfWhichTheUserLikedSeveral() {
        assertThat(reasons(Films.dataset(), new Rated(ROBOT, 5), new Rated(UNDATED, 4), new Rated(CELLAR, 1)))
                .containsExactly(
                        new Reason.Rating(ROBOT, 5, 4),
                        new Reason.Rating(UNDATED, 4, 1),
                        new Reason.Genre("Comedy", 5));
    }

    @Test
    void doesNotCallAGenreLikedThatIsRatedAboveOthersOnly() {
        Dataset halfStars = Films.dataset().withRatings(new RatingsBuilder(3, 6, RatingScale.HALF_STARS).build());

        assertThat(reasons(halfStars, new Rated(ROBOT, 3.5f), new Rated(UNDATED, 3.5f), new Rated(CELLAR, 1)))
                .filteredOn(Reason.Genre.class::isInstance)
                .extracting("genre", "relative")
                .containsExactly(tuple("Comedy", true));
    }

    @Test
    void saysThatAGenreIsRatedAboveOthersIfTheUserDidNotLikeMostOfIt() {
        Dataset comedies = withGenres(movie -> movie == RAIN ? "Crime" : "Comedy");

        assertThat(reasons(
                        comedies,
                        new Rated(ROBOT, 5),
                        new Rated(UNDATED, 5),
                        new Rated(NIGHT, 2),
                        new Rated(CELLAR, 2),
                        new Rated(RAIN, 1)))
                .filteredOn(Reason.Genre.class::isInstance)
                .extracting("genre", "relative")
                .containsExactly(tuple("Comedy", true));
    }

    @Test
    void namesNoGenreOfWhichTheUserLikedOneMovieOnly() {
        assertThat(reasons(Films.dataset(), new Rated(ROBOT, 5), new Rated(NIGHT, 1), new Rated(CELLAR, 1)))
                .isNotEmpty()
                .noneMatch(Reason.Genre.class::isInstance);
    }

    @Test
    void namesNoGenreThatIsNotRatedAboveOthersAndNotMostlyLiked() {
        assertThat(reasons(
                        withGenres(_ -> "Comedy"),
                        new Rated(ROBOT, 5),
                        new Rated(UNDATED, 5),
                        new Rated(NIGHT, 1),
                        new Rated(CELLAR, 1),
                        new Rated(RAIN, 1)))
                .isNotEmpty()
                .noneMatch(Reason.Genre.class::isInstance);
    }

    private static Dataset withGenres(IntFunction<String> genre) {
        return Films.dataset()
                .withCatalogue(Films.catalogue(IntStream.range(0, 6)
                        .mapToObj(movie -> Films.film(movie, "Film " + movie, 1980 + movie, genre.apply(movie)))
                        .toArray(Movie[]::new)));
    }

    private static List<Reason> reasons(Dataset data, Rated... ratings) {
        float[][] weights = new float[6][6];
        weights[ROBOT_AGAIN][ROBOT] = 2;
        weights[ROBOT_AGAIN][UNDATED] = 1;
        return new Explainer(new Linear(data, weights), data)
                .explain(new UserProfile(Demographics.UNKNOWN, List.of(ratings)), new int[] {ROBOT_AGAIN}, 2)
                .getFirst();
    }
}
