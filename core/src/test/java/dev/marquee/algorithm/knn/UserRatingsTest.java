package dev.marquee.algorithm.knn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.RatingModel;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.Quality;
import dev.marquee.testkit.RandomRatings;
import org.junit.jupiter.api.Test;

class UserRatingsTest implements FoldInContract, MovieFoldInContract {
    private KnnOptions options = new KnnOptions(NeighbourBasis.RATINGS, 300, 50, 2, 0.1, 10, 3);

    @Override
    public UserKnnTrainer trainer() {
        return new UserKnnTrainer(options);
    }

    @Override
    public ModelCodec<?> codec() {
        return new UserKnnCodec();
    }

    @Test
    void addsNeighboursResidualsToTheBaseline() {
        // Strong damping leaves no effects besides the mean 3. Users 0 and 1 rated movies 0 and 1 equally, so their
        // similarity is 2 / (2 + 2); user 1 gave movie 2 a 5, so user 0 is expected to give 3 + 0.5 * 2 / (0.5 + 0.5).
        options = new KnnOptions(NeighbourBasis.RATINGS, 10, 2, 1, 0.5, 1000, 1000);
        Dataset data = RandomRatings.dataset(
                "bare",
                new RatingsBuilder(3, 4, RatingScale.STARS)
                        .add(0, 0, 4, 0)
                        .add(0, 1, 2, 0)
                        .add(1, 0, 4, 0)
                        .add(1, 1, 2, 0)
                        .add(1, 2, 5, 0)
                        .add(2, 2, 1, 0)
                        .build());

        RatingModel model = (RatingModel) train(data, 1);

        assertThat(model.scorer(0).rating(2)).isCloseTo(4, within(0.02f));
        assertThat(model.scorer(0).rating(3)).isCloseTo(3, within(0.02f));
    }

    @Test
    void reachesItsAccuracyOnMovieLens() {
        assertThat(Quality.of(Quality.onU1(new UserKnnTrainer(KnnOptions.OF_USERS.defaults())), "rmse"))
                .isBetween(0.92, 0.936);
    }

    @Test
    void rejectsDataWithoutRatings() {
        Dataset data = Stars.none();

        assertThatThrownBy(() -> train(data, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("bare has no ratings; userknn needs at least one");
    }
}
