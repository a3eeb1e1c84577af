package dev.marquee.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.model.MovieSimilarityModel;
import org.junit.jupiter.api.Test;

/** The contract of algorithms whose models have a movie similarity. */
public interface SimilarityContract extends ModelContract {
    @Test
    default void everyMovieHasSimilarityOneToItself() {
        MovieSimilarityModel model = (MovieSimilarityModel) train(DATA, 1);
        float[] similarities = new float[model.movies()];

        for (int movie = 0; movie < model.movies(); movie++) {
            model.similarities(movie, similarities);
            assertThat(similarities[movie]).isEqualTo(1);
            for (float similarity : similarities) {
                assertThat(similarity).isBetween(-1f, 1f);
            }
        }
    }

    @Test
    default void similaritiesOfSomeMoviesEqualThoseOfAll() {
        MovieSimilarityModel model = (MovieSimilarityModel) train(DATA, 1);
        float[] all = new float[model.movies()];
        float[] some = new float[3];

        model.similarities(2, all);
        model.similarities(2, new int[] {5, 2, 0}, some);

        assertThat(some).containsExactly(all[5], all[2], all[0]);
    }

    @Test
    default void rejectsTheSimilaritiesOfAnUnknownMovie() {
        MovieSimilarityModel model = (MovieSimilarityModel) train(DATA, 1);
        float[] similarities = new float[model.movies()];

        for (int movie : new int[] {-1, model.movies()}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> model.similarities(movie, similarities));
        }
    }
}
