package dev.marquee.algorithm.popular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import dev.marquee.testkit.RandomRatings;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrendingModelTest implements FoldInContract, MovieFoldInContract {
    private static final long DAY = 24 * 60 * 60;
    private static final long NOW = 20_000 * DAY;

    private TrendingOptions options = TrendingOptions.defaults();

    @Override
    public TrendingTrainer trainer() {
        return new TrendingTrainer(options);
    }

    @Override
    public ModelCodec<?> codec() {
        return new TrendingCodec();
    }

    @Override
    public Optional<String> ranksEquallyBecause() {
        return Optional.of("the list is the same for all users");
    }

    @Override
    public double foldInTolerance() {
        return 0;
    }

    @Test
    void halvesTheWeightOfARatingWithEveryHalfLife() {
        options = new TrendingOptions(30, 0);

        float[] scores = scores(rated(0, NOW).add(1, 0, 4, NOW - 30 * DAY).add(0, 1, 4, NOW - 60 * DAY));

        assertThat(scores[0]).isCloseTo(1.5f, within(1e-6f));
        assertThat(scores[1]).isCloseTo(0.25f, within(1e-6f));
        assertThat(scores[2]).isZero();
    }

    @Test
    void ranksRecentRatingsAboveManyOldOnes() {
        float[] scores = scores(rated(0, NOW - 900 * DAY)
                .add(1, 0, 4, NOW - 900 * DAY)
                .add(2, 0, 4, NOW - 900 * DAY)
                .add(0, 1, 4, NOW - 900 * DAY)
                .add(0, 2, 4, NOW));

        assertThat(scores[2]).isGreaterThan(scores[0]);
        assertThat(scores[0]).as("three old ratings").isGreaterThan(scores[1]);
    }

    @Test
    void countsAllRatingsEquallyWithAllTimeWeightOne() {
        options = new TrendingOptions(30, 1);

        assertThat(scores(rated(0, NOW).add(1, 0, 4, NOW - 900 * DAY))[0]).isEqualTo(2);
    }

    @Test
    void countsAllRatingsEquallyIfNoTimeIsKnown() {
        assertThat(scores(rated(0, Ratings.UNKNOWN_TIME).add(1, 0, 4, Ratings.UNKNOWN_TIME))[0])
                .isEqualTo(2);
    }

    @Test
    void countsARatingOfUnknownTimeAsAnOldOne() {
        options = new TrendingOptions(30, 0.25);

        float[] scores = scores(rated(0, NOW).add(1, 1, 4, Ratings.UNKNOWN_TIME));

        assertThat(scores).containsExactly(new float[] {1, 0.25f, 0}, within(1e-6f));
    }

    @Test
    void countsRatingsOfNewMoviesAfterTheTrainingInFull() {
        options = new TrendingOptions(30, 0);
        Dataset trained = data(rated(0, NOW));
        TrendingModel model = (TrendingModel) train(trained, 1);

        Dataset more = trained.withRatings(rated(0, NOW)
                .add(0, 2, 4, NOW + 30 * DAY)
                .add(1, 2, 4, NOW - 30 * DAY)
                .build());

        assertThat(model.withMovies(more).scores()).containsExactly(new float[] {1, 0, 1.5f}, within(1e-6f));
    }

    @Test
    void rejectsDataWithoutRatings() {
        Dataset empty = data(new RatingsBuilder(3, 3, RatingScale.STARS));

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> train(empty, 1))
                .withMessage("%s has no ratings; trending needs at least one".formatted(empty.name()));
    }

    @Test
    void predictsNoRatings() {
        assertThat(train(DATA, 1)).isNotInstanceOf(RatingModel.class);
    }

    /** Three users and three movies; the first user rated a movie. */
    private static RatingsBuilder rated(int movie, long time) {
        return new RatingsBuilder(3, 3, RatingScale.STARS).add(0, movie, 4, time);
    }

    private static Dataset data(RatingsBuilder ratings) {
        return RandomRatings.dataset("bare", ratings.build());
    }

    private float[] scores(RatingsBuilder ratings) {
        Model model = train(data(ratings), 1);
        float[] scores = new float[model.movies()];
        model.scorer(0).scoreAll(scores);
        return scores;
    }
}
