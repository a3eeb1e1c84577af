package dev.marquee.recommend.rerank;

import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.UsageException;
import dev.marquee.internal.Lazy;
import dev.marquee.math.Sorted;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Scorer;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.list.RankingCriterion;
import java.util.Arrays;
import java.util.Optional;

/** The scores of all movies for one user by the criterion of a {@link ListPolicy}; finite, higher is better. */
final class RankingScores {
    /** A normal variable exceeds mean − 1.2816 standard deviations with probability 0.9. */
    private static final float QUANTILE_90 = 1.2816f;

    private final Ratings ratings;
    private final Lazy<Float> active;
    private final Lazy<float[]> likedBy;
    private final Lazy<RatingSupport> support;

    RankingScores(Ratings ratings) {
        this.ratings = ratings;
        this.active = new Lazy<>(() -> (float) Math.max(1, Novelty.activeUsers(ratings)));
        this.likedBy = new Lazy<>(this::likedBy);
        this.support = new Lazy<>(() -> new RatingSupport(ratings));
    }

    /** @throws UsageException if the order needs ratings or their distribution and the scorer has none */
    float[] of(Scorer scorer, ListPolicy policy) {
        RankingCriterion order = policy.order();
        return switch (order) {
            case SCORE -> policy.preferences().novelty() > 0 ? scores(scorer) : supported(scorer);
            case SURPRISING -> scores(scorer);
            case RATING -> ratings(scorer);
            case LIKELY -> probabilities(withProbabilities(scorer, order));
            case CERTAIN -> lowerBounds(withProbabilities(scorer, order));
            case POPULAR -> popularity(scorer);
        };
    }

    /** What is added to the scores by {@link #of}, without preferences; empty if its values are not sums of these two. */
    Optional<float[]> offsets(Scorer scorer, RankingCriterion order) {
        boolean byRating = scorer instanceof RatingScorer rating && rating.ranksByRating();
        return switch (order) {
            case SCORE -> Optional.of(byRating ? support.get().penalties() : new float[movies()]);
            case RATING -> byRating ? Optional.of(new float[movies()]) : Optional.empty();
            case SURPRISING -> Optional.of(new float[movies()]);
            case LIKELY, CERTAIN, POPULAR -> Optional.empty();
        };
    }

    /**
     * The scores in a unit that is comparable between users: for a model that predicts no ratings, the share of movies
     * with a lower score for the user.
     */
    float[] comparable(Scorer scorer, ListPolicy policy) {
        float[] values = of(scorer, policy);
        RankingCriterion order = policy.order();
        boolean isScore = order == RankingCriterion.SCORE || order == RankingCriterion.SURPRISING;
        return isScore && !(scorer instanceof RatingScorer) ? shares(values) : values;
    }

    /** How much the user will like each movie: the predicted ratings, or the scores of a model that predicts none. */
    float[] likings(Scorer scorer) {
        return scorer instanceof RatingScorer ? ratings(scorer) : scores(scorer);
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

    private float[] supported(Scorer scorer) {
        float[] scores = scores(scorer);
        if (scorer instanceof RatingScorer rating && rating.ranksByRating()) {
            support.get().addTo(scores);
        }
        return scores;
    }

    private float[] ratings(Scorer scorer) {
        if (!(scorer instanceof RatingScorer rating)) {
            throw new UsageException("this model predicts no ratings to order by; order by score, or train bayesfm");
        }
        float[] values = new float[movies()];
        if (rating.ranksByRating()) {
            rating.scoreAll(values);
        } else {
            rating.ratings(values);
        }
        return values;
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
                "this model predicts no rating distribution to order by '%s'; order by score, or train bayesfm"
                        .formatted(order));
    }

    private float[] probabilities(DistributionScorer scorer) {
        float[] probabilities = new float[movies()];
        RatingScale scale = ratings.scale();
        scorer.probabilitiesFrom(scale.level(scale.liked()), probabilities);
        return probabilities;
    }

    private float[] lowerBounds(DistributionScorer scorer) {
        float[] bounds = new float[movies()];
        scorer.ratings(bounds);
        float[] standardDeviations = new float[movies()];
        scorer.standardDeviations(standardDeviations);
        for (int movie = 0; movie < bounds.length; movie++) {
            bounds[movie] -= QUANTILE_90 * standardDeviations[movie];
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

    /** The share of active users who liked each movie. */
    private float[] likedBy() {
        RatingRows raters = ratings.byMovie();
        float liked = ratings.liked();
        float[] shares = new float[movies()];
        for (int movie = 0; movie < shares.length; movie++) {
            for (int entry = raters.start(movie); entry < raters.end(movie); entry++) {
                shares[movie] += raters.value(entry) >= liked ? 1 / active.get() : 0;
            }
        }
        return shares;
    }

    private int movies() {
        return ratings.movies();
    }
}
