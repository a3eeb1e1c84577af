package dev.marquee.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.model.ComparesMovies;
import org.junit.jupiter.api.Test;

/** What every algorithm keeps to whose models compare movies. */
public interface SimilarityContract extends ModelContract {
    @Test
    default void everyMovieIsMostLikeItself() {
        ComparesMovies model = (ComparesMovies) train(DATA, 1);
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
    default void refusesToCompareAMovieItDoesNotHave() {
        ComparesMovies model = (ComparesMovies) train(DATA, 1);
        float[] similarities = new float[model.movies()];

        for (int movie : new int[] {-1, model.movies()}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> model.similarities(movie, similarities));
        }
    }
}
