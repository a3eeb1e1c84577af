package dev.marquee.recommend;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.NIGHT;
import static dev.marquee.recommend.Films.RAIN;
import static dev.marquee.recommend.Films.ROBOT;
import static dev.marquee.recommend.Films.ROBOT_AGAIN;
import static dev.marquee.recommend.Films.UNDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.recommend.SimilarMovies.SimilarMovie;
import dev.marquee.recommend.similarity.SimilarityMeasure;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimilarMoviesTest {
    private final Dataset films = Films.dataset();
    private final SimilarMovies byCatalogue =
            new SimilarMovies(new SameForAll(films, 1, 2, 3, 4, 5, 6), films.catalogue(), SimilarityMeasure.GENRES);

    @Test
    void usesTheModelsSimilarity() {
        float[][] similarities = new float[6][6];
        similarities[NIGHT] = new float[] {1, 0.2f, -0.5f, 0.9f, 0.2f, 0};
        SimilarMovies byModel =
                new SimilarMovies(new Linear(films, similarities), films.catalogue(), SimilarityMeasure.MODEL);

        assertThat(byModel.to(NIGHT, 3))
                .containsExactly(
                        new SimilarMovie(ROBOT_AGAIN, 0.9f),
                        new SimilarMovie(RAIN, 0.2f),
                        new SimilarMovie(CELLAR, 0.2f));
    }

    @Test
    void usesGenresAndYearWithoutModelSimilarity() {
        assertThat(byCatalogue.to(ROBOT, 2)).extracting(SimilarMovie::movie).containsExactly(ROBOT_AGAIN, UNDATED);
    }

    @Test
    void weighsGenresThreeToOneAgainstYears() {
        float twoYearsApart = 10f / 12;
        float[] toRobot = new float[6];
        SimilarityMeasure.GENRES
                .by(new Linear(films, new float[6][6]), films.catalogue())
                .similarities(ROBOT, IntStream.range(0, toRobot.length).toArray(), toRobot);

        assertThat(toRobot[ROBOT]).isEqualTo(1);
        assertThat(toRobot[ROBOT_AGAIN]).isCloseTo(0.75f + 0.25f * twoYearsApart, within(1e-6f));
        assertThat(toRobot[UNDATED]).as("one genre of three, no year").isCloseTo(0.25f, within(1e-6f));
    }

    @Test
    void averagesBothMeasures() {
        float[][] similarities = new float[6][6];
        similarities[ROBOT] = new float[] {0, 0, 1, 0.5f, 0, 0};
        float[] byGenres = new float[6];
        SimilarityMeasure.GENRES
                .by(new Linear(films, new float[6][6]), films.catalogue())
                .similarities(ROBOT, IntStream.range(0, byGenres.length).toArray(), byGenres);

        SimilarMovie first = new SimilarMovies(
                        new Linear(films, similarities), films.catalogue(), SimilarityMeasure.BOTH)
                .to(ROBOT, 1)
                .getFirst();

        assertThat(first.movie()).isEqualTo(ROBOT_AGAIN);
        assertThat(first.similarity()).isEqualTo((0.5f + byGenres[ROBOT_AGAIN]) / 2);
    }

    @Test
    void rejectsAModelWithoutSimilarity() {
        assertThatThrownBy(() -> new SimilarMovies(
                        new SameForAll(films, 1, 2, 3, 4, 5, 6), films.catalogue(), SimilarityMeasure.BOTH))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("same-for-all models have no movie similarity");
    }

    @Test
    void excludesTheMovieItself() {
        assertThat(byCatalogue.to(RAIN, 100))
                .extracting(SimilarMovie::movie)
                .hasSize(5)
                .doesNotContain(RAIN);
    }
}
