package dev.marquee.algorithm.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.RatingModel;
import dev.marquee.model.Tensor;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.AllScores;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.Profiles;
import dev.marquee.testkit.Quality;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.SimilarityContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlsModelTest implements FoldInContract, MovieFoldInContract, SimilarityContract {
    private AlsOptions options = new AlsOptions(3, 60, 1, 0.5, 0.4, true, 3);

    @Override
    public AlsTrainer trainer() {
        return new AlsTrainer(options);
    }

    @Override
    public ModelCodec<?> codec() {
        return new AlsCodec();
    }

    /** After many sweeps fold-in solves the same system as training, except for the change of the last sweep. */
    @Override
    public double foldInTolerance() {
        return 0.01;
    }

    @Test
    void regularizesARowByAPowerOfItsRatingCount() {
        // Movies and factors hardly move: a bias is the sum of residuals over n + 2 n^0.5.
        options = new AlsOptions(1, 1, 1e6, 2, 0.5, true, 0);
        Dataset data = bare(new RatingsBuilder(2, 5, RatingScale.STARS)
                .add(0, 0, 5, 0)
                .add(0, 1, 5, 0)
                .add(1, 2, 2, 0)
                .add(1, 3, 2, 0));

        AlsModel model = (AlsModel) train(data, 1);

        Tensor userBiases = model.parameters().get(3);
        assertThat(userBiases.values().get(0)).isCloseTo((float) (3 / (2 + 2 * Math.sqrt(2))), within(1e-4f));
    }

    @Test
    void hasNoBiasesIfSwitchedOff() {
        options = new AlsOptions(4, 5, 0.05, 0.05, 1, false, 0);

        AlsModel model = (AlsModel) train(DATA, 1);

        assertThat(model.parameters()).extracting(Tensor::name).containsExactly("mean", "userFactors", "movieFactors");
    }

    @Test
    void predictsUnratedMoviesFromGenresAndYear() {
        RatingModel model = (RatingModel) train(RandomRatings.lovedComedies(), 1);

        for (int user = 0; user < 3; user++) {
            assertThat(model.scorer(user).rating(20))
                    .isGreaterThan(model.scorer(user).rating(21) + 0.5f);
        }
    }

    @Test
    void recoversRatingsOfTwoFactors() {
        options = new AlsOptions(2, 300, 1e-4, 1e-4, 0, true, 0);
        RatingsBuilder ratings = new RatingsBuilder(12, 17, new RatingScale(-20, 20, 1));
        for (int user = 0; user < 12; user++) {
            for (int movie = 0; movie < 17; movie++) {
                if ((user * 5 + movie * 3) % 7 != 0) {
                    ratings.add(user, movie, product(user, movie), 0);
                }
            }
        }

        RatingModel model = (RatingModel) train(bare(ratings), 2);

        assertThat(model.scorer(4).rating(5)).isCloseTo(product(4, 5), within(0.1f));
    }

    @Test
    void shrinksASingleRatingMoreThanTraining() {
        Dataset data = bare(new RatingsBuilder(2, 3, RatingScale.STARS)
                .add(0, 0, 5, 0)
                .add(1, 0, 2, 0)
                .add(1, 1, 2, 0)
                .add(1, 2, 3, 0));

        RatingModel model = (RatingModel) train(data, 1);

        assertThat(((FoldInModel) model).foldIn(Profiles.rating(0, 5)).score(1))
                .isLessThan(model.scorer(0).score(1));
    }

    @Test
    void predictsTheSameByConjugateGradientsAsByExactSolutions() {
        RatingModel approximate = (RatingModel) train(DATA, 1);
        options = options.withConjugateGradientSteps(0);
        RatingModel exact = (RatingModel) train(DATA, 1);

        for (int movie = 0; movie < exact.movies(); movie++) {
            assertThat(approximate.scorer(1).rating(movie))
                    .isCloseTo(exact.scorer(1).rating(movie), within(0.01f));
        }
    }

    @Test
    void movesANewUserTowardsTheirRatings() {
        FoldInModel model = (FoldInModel) train(DATA, 1);

        assertThat(model.foldIn(Profiles.rating(3, 5)).score(3))
                .isGreaterThan(model.foldIn(Profiles.rating(3, 1)).score(3));
    }

    @Test
    void isBuiltFromTheParametersThatItExports() {
        AlsModel trained = (AlsModel) train(DATA, 1);

        RatingModel built = options.model(DATA, trained.parameters());

        assertThat(AllScores.of(built)).isDeepEqualTo(AllScores.of(trained));
    }

    @Test
    void rejectsParametersOfOtherUsers() {
        AlsModel other = (AlsModel) train(RandomRatings.of(7, 9, 40, 1), 1);

        assertThatThrownBy(() -> options.model(RandomRatings.of(8, 9, 40, 1), other.parameters()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tensor userFactors has 21 values; 8 rows of 3 columns need 24");
    }

    @Test
    void rejectsMissingAndInfiniteParameters() {
        Dataset data = RandomRatings.of(2, 3, 10, 1);
        options = new AlsOptions(1, 1, 1, 1, 1, false, 0);
        Tensor mean = Tensor.scalar("mean", 3);
        Tensor users = Tensor.of("userFactors", Tensor.Subject.USER, List.of(2, 1), new float[] {1, Float.NaN});
        Tensor movies = Tensor.of("movieFactors", Tensor.Subject.MOVIE, List.of(3, 1), new float[3]);

        assertThatThrownBy(() -> options.model(data, List.of(mean, users)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no tensor movieFactors among [mean, userFactors]");
        assertThatThrownBy(() -> options.model(data, List.of(mean, users, movies)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a factor or bias is not finite; raise the regularization of the training");
    }

    @Test
    void reachesItsAccuracyOnMovieLens() {
        options = AlsOptions.defaults();

        assertThat(Quality.of(Quality.onU1(trainer()), "rmse")).isBetween(0.916, 0.926);
    }

    @Test
    void rejectsDataWithoutRatings() {
        assertThatThrownBy(() -> train(bare(new RatingsBuilder(3, 4, RatingScale.STARS)), 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("bare has no ratings; als needs at least one");
    }

    @Test
    void rejectsOptionsOutOfRange() {
        assertThatThrownBy(() -> new AlsOptions(0, 5, 1, 1, 1, true, 0))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("rank=0 is out of range 1..1024");
    }

    private static int product(int user, int movie) {
        return (user % 3 - 1) * (movie % 4 - 1) + (user % 4) * (movie % 3 - 1);
    }

    private static Dataset bare(RatingsBuilder ratings) {
        return RandomRatings.dataset("bare", ratings.build());
    }
}
