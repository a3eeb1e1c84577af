package dev.marquee.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MovieSimilarityModelTest {
    @Test
    void similaritiesToSomeMoviesAreThoseAmongAll() {
        float[] similarities = new float[3];

        new Steps().similarities(1, new int[] {3, 0, 1}, similarities);

        assertThat(similarities).containsExactly(0.2f, 0.1f, 1);
    }

    /** Movie 1 is 0.1 similar to movie 0, and 0.2 to movies 2 and 3. */
    private static final class Steps implements MovieSimilarityModel {
        @Override
        public String algorithm() {
            return "steps";
        }

        @Override
        public int users() {
            return 2;
        }

        @Override
        public int movies() {
            return 4;
        }

        @Override
        public Scorer scorer(int user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void similarities(int movie, float[] similarities) {
            Arrays.fill(similarities, 0.2f);
            similarities[0] = 0.1f;
            similarities[movie] = 1;
        }
    }
}
