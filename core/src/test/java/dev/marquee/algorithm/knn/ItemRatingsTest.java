package dev.marquee.algorithm.knn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.RatingModel;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.Quality;
import dev.marquee.testkit.SimilarityContract;
import org.junit.jupiter.api.Test;

class ItemRatingsTest implements FoldInContract, MovieFoldInContract, SimilarityContract {
    private KnnOptions options = KnnOptions.OF_ITEMS.defaults();

    @Override
    public ItemKnnTrainer trainer() {
        return new ItemKnnTrainer(options);
    }

    @Override
    public ModelCodec<?> codec() {
        return new ItemKnnCodec();
    }

    @Override
    public double foldInTolerance() {
        return 1e-5;
    }

    @Test
    void addsNeighboursResidualsToTheBaseline() {
        // Strong damping leaves no effects besides the mean 3. Users 0 and 1 rated movies 0 and 1 equally, user 2 rated
        // only movie 0: their cosine is 2 / √(6 · 2), shrunk by 2 / (2 + 2) with two common ratings. User 2 gave movie
        // 0 a 5, so movie 1 gets 3 + 0.289 · 2 / (0.289 + 0.5).
        options = new KnnOptions(NeighbourBasis.RATINGS, 10, 2, 1, 0.5, 1000, 1000);

        RatingModel model = (RatingModel) train(Stars.similarMovies(), 1);

        assertThat(model.scorer(2).rating(1)).isCloseTo(3.732f, within(0.02f));
        assertThat(model.scorer(2).rating(3)).isCloseTo(3, within(0.02f));
        assertThat(((MovieSimilarityModel) model).movies()).isEqualTo(4);
    }

    @Test
    void shrinksTheSimilarityOfFewCommonRatings() {
        options = new KnnOptions(NeighbourBasis.RATINGS, 10, 2, 1, 0.5, 1000, 1000);
        float[] similarities = new float[4];

        ((MovieSimilarityModel) train(Stars.similarMovies(), 1)).similarities(0, similarities);

        assertThat(similarities[1]).isCloseTo(0.289f, within(0.01f));
        assertThat(similarities[2]).isZero();
        assertThat(similarities[3]).isZero();
    }

    @Test
    void usesOnlyTheNearestNeighbours() {
        options = new KnnOptions(NeighbourBasis.RATINGS, 1, 0, 1, 0, 5, 5);
        ItemKnnModel model = (ItemKnnModel) train(DATA, 1);

        int[] starts = model.neighbours().similarity().starts();

        for (int movie = 0; movie < model.movies(); movie++) {
            assertThat(starts[movie + 1] - starts[movie]).isBetween(0, 1);
        }
        assertThat(starts[model.movies()]).isGreaterThan(model.movies() / 2);
    }

    @Test
    void rejectsDataWithoutRatings() {
        Dataset data = Stars.none();

        assertThatThrownBy(() -> train(data, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("bare has no ratings; itemknn needs at least one");
    }

    @Test
    void reachesItsAccuracyOnMovieLens() {
        assertThat(Quality.of(Quality.onU1(new ItemKnnTrainer(KnnOptions.OF_ITEMS.defaults())), "rmse"))
                .isBetween(0.915, 0.93);
    }

    @Test
    void rejectsOptionsOutOfRange() {
        assertThatThrownBy(() -> new KnnOptions(NeighbourBasis.RATINGS, 0, 0, 1, 0, 5, 5))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("neighbours=0 is out of range 1..100000");
    }
}
