package dev.marquee.recommend.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.UsageException;
import dev.marquee.model.Model;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.Scorer;
import dev.marquee.recommend.Films;
import dev.marquee.recommend.SameForAll;
import org.junit.jupiter.api.Test;

class SimilarityMeasureTest {
    private static final Model PLAIN = new SameForAll(Films.dataset(), 1, 2, 3, 4, 5, 6);
    private static final Model WITH_SIMILARITY = new WithSimilarity();

    @Test
    void usesTheModelsOwnIfItHasOne() {
        assertThat(SimilarityMeasure.of(WITH_SIMILARITY)).isEqualTo(SimilarityMeasure.MODEL);
        assertThat(SimilarityMeasure.of(PLAIN)).isEqualTo(SimilarityMeasure.GENRES);
    }

    @Test
    void diversifiesListsByBothIfTheModelHasOne() {
        assertThat(SimilarityMeasure.ofLists(WITH_SIMILARITY)).isEqualTo(SimilarityMeasure.BOTH);
        assertThat(SimilarityMeasure.ofLists(PLAIN)).isEqualTo(SimilarityMeasure.GENRES);
    }

    @Test
    void isFoundByName() {
        assertThat(SimilarityMeasure.named("genres")).isEqualTo(SimilarityMeasure.GENRES);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> SimilarityMeasure.named("cast"))
                .withMessage("there is no similarity 'cast'; choose one of model, genres, both");
    }

    private record WithSimilarity() implements MovieSimilarityModel {
        @Override
        public String algorithm() {
            return "with-similarity";
        }

        @Override
        public int users() {
            return 3;
        }

        @Override
        public int movies() {
            return 6;
        }

        @Override
        public Scorer scorer(int user) {
            return PLAIN.scorer(user);
        }

        @Override
        public void similarities(int movie, float[] similarities) {
            similarities[movie] = 1;
        }
    }
}
