package dev.marquee.algorithm.bayesfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UsageException;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.model.DistributionModel;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.UserProfile;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.Checkerboard;
import dev.marquee.testkit.DistributionContract;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.GenreContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.Quality;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.SimilarityContract;
import dev.marquee.testkit.SmallData;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BayesFmModelTest
        implements FoldInContract, MovieFoldInContract, DistributionContract, GenreContract, SimilarityContract {
    private BayesFmOptions options = SmallSampling.with(Map.of());

    @Override
    public BayesFmTrainer trainer() {
        return new BayesFmTrainer(options);
    }

    @Override
    public ModelCodec<?> codec() {
        return new BayesFmCodec();
    }

    /** Training draws a user's coefficients and thresholds; fold-in finds their mode. */
    @Override
    public double foldInTolerance() {
        return 0.35;
    }

    @Test
    void worksWithUnusedHalfStarsAndWithoutFeatures() {
        for (String features : List.of("none", "gender+occupation+age+genre+year+rated+raters")) {
            options = SmallSampling.with(Map.of("features", features, "sweeps", "31"));
            DistributionModel model = (DistributionModel) train(SmallData.cinema(), 2);
            float[] probabilities = new float[10];
            model.scorer(0).probabilities(3, probabilities);
            assertThat(probabilities).doesNotContain(Float.NaN);
            assertThat(model.scorer(3).rating(6)).isBetween(0.5f, 5f);
        }
    }

    @Test
    void isLessCertainForUsersWithFewerRatings() {
        DistributionModel model = (DistributionModel) train(DATA, 2);
        FoldInModel foldInModel = (FoldInModel) model;
        List<UserProfile.Rated> ratings = Stream.iterate(0, movie -> movie + 1)
                .limit(40)
                .map(movie -> new UserProfile.Rated(movie, 3))
                .toList();
        double few = standardDeviation(foldInModel, ratings.subList(0, 1));
        double many = standardDeviation(foldInModel, ratings);

        assertThat(many).isLessThan(few);
    }

    private static double standardDeviation(FoldInModel model, List<UserProfile.Rated> ratings) {
        DistributionScorer scorer = (DistributionScorer) model.foldIn(new UserProfile(Demographics.UNKNOWN, ratings));
        double sum = 0;
        for (int movie = 0; movie < model.movies(); movie++) {
            sum += scorer.standardDeviation(movie);
        }
        return sum / model.movies();
    }

    @Test
    void predictsHigherRatingsForFavouritesOfSimilarUsers() {
        FoldInModel model = (FoldInModel) train(Checkerboard.data(), 2);
        List<UserProfile.Rated> ratings = Stream.iterate(0, movie -> movie + 1)
                .limit(20)
                .map(movie -> new UserProfile.Rated(movie, Checkerboard.likes(0, movie) ? 5 : 1))
                .toList();

        RatingScorer scorer = (RatingScorer) model.foldIn(new UserProfile(Demographics.UNKNOWN, ratings));

        for (int movie = 20; movie < model.movies(); movie++) {
            boolean likes = Checkerboard.likes(0, movie);
            assertThat(scorer.rating(movie) > 3).as("movie %d", movie).isEqualTo(likes);
        }
    }

    /** Uses short chains; the defaults are more accurate. */
    @Test
    void reachesItsAccuracyOnMovieLens() {
        options = BayesFmOptions.OPTIONS.parse(Map.of("sweeps", "40", "burnIn", "10", "chains", "2", "rank", "8"));

        Evaluation evaluation = Quality.onU1(trainer());

        assertThat(Quality.of(evaluation, "rmse")).isBetween(0.874, 0.888);
        assertThat(Quality.of(evaluation, "within90")).isBetween(0.88, 0.92);
    }

    @Test
    void rejectsDataWithoutRatings() {
        Dataset none = RandomRatings.dataset("none", new RatingsBuilder(3, 4, RatingScale.STARS).build());

        assertThatThrownBy(() -> train(none, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("none has no ratings; bayesfm needs at least one");
    }

    @Test
    void rejectsABurnInOfAllSweeps() {
        assertThatThrownBy(() -> SmallSampling.with(Map.of("sweeps", "10", "burnIn", "10")))
                .isInstanceOf(UsageException.class)
                .hasMessage("burnIn=10 discards all of 10 sweeps; choose a burnIn below sweeps");
    }
}
