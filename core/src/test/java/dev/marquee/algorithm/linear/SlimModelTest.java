package dev.marquee.algorithm.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.Quality;
import dev.marquee.testkit.RandomRatings;
import org.junit.jupiter.api.Test;

class SlimModelTest implements FoldInContract, MovieFoldInContract {
    private SlimOptions options = new SlimOptions(10, 0.5, 50, 2, -1);

    @Override
    public SlimTrainer trainer() {
        return new SlimTrainer(options);
    }

    @Override
    public ModelCodec<?> codec() {
        return new SlimCodec();
    }

    @Override
    public double foldInTolerance() {
        return 0;
    }

    @Test
    void followsTheElasticNet() {
        // XᵀX = [2 1 0; 1 2 1; 0 1 1]; for movie 0, movie 1 alone: (1 - 0.4) / (2 + 1) = 0.2; for movie 1: movie 0 (1 -
        // 0.4) / (2 + 1) = 0.2 and movie 2 (1 - 0.4) / (1 + 1) = 0.3, which do not interact
        options = new SlimOptions(1, 0.4, 10, 0, -1);

        Model model = train(threeMovies(), 1);

        assertThat(model.scorer(0).score(0)).isCloseTo(0.2f, within(1e-6f));
        assertThat(model.scorer(0).score(1)).isCloseTo(0.2f, within(1e-6f));
        assertThat(model.scorer(1).score(1)).isCloseTo(0.3f, within(1e-6f));
        assertThat(model.scorer(2).score(2)).isZero();
    }

    @Test
    void givesANewMovieTheWeightsOfTraining() {
        options = new SlimOptions(10, 1, 50, 0, -1);
        SlimModel trained = (SlimModel) train(DATA, 1);

        SlimModel foldedIn = ((SlimModel) train(MovieFoldInContract.without(DATA, 5), 1)).withMovies(DATA);

        for (int user = 0; user < trained.users(); user++) {
            assertThat(foldedIn.scorer(user).score(5))
                    .isCloseTo(trained.scorer(user).score(5), within(1e-4f));
        }
    }

    @Test
    void recommendsPopularMoviesToAUserWithoutRatings() {
        float[] scores = new float[3];

        train(threeMovies(), 1).scorer(3).scoreAll(scores);

        assertThat(scores).containsExactly(2, 2, 1);
    }

    @Test
    void hasFewerWeightsWithHigherSparsity() {
        int before = Integer.MAX_VALUE;
        for (double sparsity : new double[] {0, 2, 10}) {
            options = new SlimOptions(10, sparsity, 50, 0, -1);
            int weights = ((SlimModel) train(DATA, 1)).weights().values().length;
            assertThat(weights).isLessThan(before);
            before = weights;
        }
        assertThat(before).isPositive();
    }

    @Test
    void predictsNoRatings() {
        assertThat(train(DATA, 1)).isNotInstanceOf(RatingModel.class);
    }

    @Test
    void rejectsDataWithoutRatings() {
        Dataset data = RandomRatings.dataset("bare", new RatingsBuilder(3, 4, RatingScale.STARS).build());

        assertThatThrownBy(() -> train(data, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("bare has no ratings; slim needs at least one");
    }

    @Test
    void reachesItsAccuracyOnMovieLens() {
        assertThat(Quality.of(Quality.onU1(new SlimTrainer(SlimOptions.defaults())), "precision@10"))
                .isBetween(0.495, 0.53);
    }

    @Test
    void rejectsOptionsOutOfRange() {
        assertThatThrownBy(() -> new SlimOptions(1, -1, 1, 0, -1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("sparsity=-1 is out of range 0..1000000");
    }

    private static Dataset threeMovies() {
        return RandomRatings.dataset(
                "bare",
                new RatingsBuilder(4, 3, RatingScale.STARS)
                        .add(0, 0, 5, 0)
                        .add(0, 1, 1, 0)
                        .add(1, 1, 3, 0)
                        .add(1, 2, 3, 0)
                        .add(2, 0, 2, 0)
                        .build());
    }
}
