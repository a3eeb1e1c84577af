package dev.marquee.recommend.list;

import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.UsageException;
import dev.marquee.internal.Lazy;
import dev.marquee.math.Sorted;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import dev.marquee.recommend.similarity.Novelty;
import java.util.Arrays;

/** What every movie is worth to one person by an {@link RankingCriterion}; finite, the higher the better. */
final class RankingScores {
    /** The normal distribution exceeds mean − 1.2816 deviations nine times of ten. */
    private static final float NINE_OF_TEN = 1.2816f;

    private final Ratings ratings;
    private final RatingScale scale;
    private final Lazy<Float> active;
    private final Lazy<float[]> likedBy;

    RankingScores(Ratings ratings) {
        this.ratings = ratings;
        this.scale = ratings.scale();
        this.active = new Lazy<>(() -> (float) Math.max(1, Novelty.activeUsers(ratings)));
        this.likedBy = new Lazy<>(this::likedBy);
    }

    /** @throws UsageException if the order needs chances, which the person's view of the model does not give */
    float[] of(Scorer scorer, RankingCriterion order) {
        return switch (order) {
            case SCORE, SURPRISING -> scores(scorer);
            case LIKELY -> probabilities(withProbabilities(scorer, order));
            case CERTAIN -> lowerBounds(withProbabilities(scorer, order));
            case POPULAR -> popularity(scorer);
        };
    }

    /**
     * The same in a unit that people can be compared in: where the model predicts no ratings, the share of movies that are
     * worth less to the person.
     */
    float[] comparable(Scorer scorer, RankingCriterion order) {
        float[] values = of(scorer, order);
        boolean isScore = order == RankingCriterion.SCORE || order == RankingCriterion.SURPRISING;
        return isScore && !(scorer instanceof RatingScorer) ? shares(values) : values;
    }

    private static float[] shares(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float[] shares = new float[values.length];
        for (int movie = 0; movie < values.length; movie++) {
            shares[movie] = (float) Sorted.below(sorted, values[movie]) / values.length;
        }
        return shares;
    }

    private float[] scores(Scorer scorer) {
        float[] scores = new float[movies()];
        scorer.scoreAll(scores);
        return scores;
    }

    private static DistributionScorer withProbabilities(Scorer scorer, RankingCriterion order) {
        if (scorer instanceof DistributionScorer probabilities) {
            return probabilities;
        }
        throw new UsageException(
                "this model gives no chances of ratings to order by '%s'; order by score, or train a model that does, such as bayesfm"
                        .formatted(order));
    }

    private float[] probabilities(DistributionScorer scorer) {
        float[] probabilities = new float[movies()];
        scorer.distributionFrom(scale.level(scale.liked()), probabilities);
        return probabilities;
    }

    private float[] lowerBounds(DistributionScorer scorer) {
        float[] bounds = scores(scorer);
        float[] standardDeviations = new float[movies()];
        scorer.standardDeviations(standardDeviations);
        for (int movie = 0; movie < bounds.length; movie++) {
            bounds[movie] -= NINE_OF_TEN * standardDeviations[movie];
        }
        return bounds;
    }

    private float[] popularity(Scorer scorer) {
        if (!(scorer instanceof DistributionScorer withProbabilities)) {
            return likedBy.get().clone();
        }
        float[] values = probabilities(withProbabilities);
        for (int movie = 0; movie < values.length; movie++) {
            values[movie] *= ratings.byMovie().count(movie) / active.get();
        }
        return values;
    }

    /** The share of people who liked each movie. */
    private float[] likedBy() {
        RatingRows raters = ratings.byMovie();
        float[] shares = new float[movies()];
        for (int movie = 0; movie < shares.length; movie++) {
            for (int entry = raters.start(movie); entry < raters.end(movie); entry++) {
                shares[movie] += raters.value(entry) >= scale.liked() ? 1 / active.get() : 0;
            }
        }
        return shares;
    }

    private int movies() {
        return ratings.movies();
    }
}
