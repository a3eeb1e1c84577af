package dev.marquee.algorithm.hybrid;

import dev.marquee.internal.Lazy;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.Scorer;
import java.util.Arrays;

/**
 * Ranks by the weighted features; ratings and their distribution are the rating model's.
 *
 * <p>A score is a log-odds: the difference of two scores says how much more likely the user is to choose and like one
 * movie than the other. Movies below the floor come after all others.
 */
final class HybridScorer implements DistributionScorer {
    /** More than scores differ. */
    private static final float BELOW_FLOOR = 100;

    private final DistributionScorer ratings;
    private final MovieContext context;
    private final float[] weights;
    private final double newness;
    private final double floor;
    private final int likedLevel;
    private final Lazy<ListScores> choices;
    private final Lazy<float[]> scores;

    /**
     * @param weights one per feature
     * @param known the user's number of ratings
     * @param floor share of the movies that come last
     */
    HybridScorer(
            DistributionScorer ratings, Scorer list, MovieContext context, float[] weights, int known, double floor) {
        this.ratings = ratings;
        this.context = context;
        this.weights = weights;
        this.newness = RankingFeatures.newness(known);
        this.floor = floor;
        this.likedLevel = context.scale().level(context.scale().liked());
        this.choices = new Lazy<>(() -> ListScores.of(list, context));
        this.scores = new Lazy<>(this::scores);
    }

    /** The features of all movies, movie by movie. */
    float[] features() {
        float[] liked = new float[context.movies()];
        ratings.probabilitiesFrom(likedLevel, liked);
        float[] expected = new float[liked.length];
        ratings.scoreAll(expected);
        float[] features = new float[liked.length * RankingFeatures.COUNT];
        for (int movie = 0; movie < liked.length; movie++) {
            set(
                    features,
                    movie * RankingFeatures.COUNT,
                    movie,
                    liked[movie],
                    context.scale().clamp(expected[movie]));
        }
        return features;
    }

    private void set(float[] features, int at, int movie, double liked, float rating) {
        RankingFeatures.set(
                features,
                at,
                choices.get().of(movie),
                liked,
                rating - context.average(movie),
                context.popularity(movie),
                newness);
    }

    private float[] scores() {
        float[] features = features();
        float[] all = new float[context.movies()];
        for (int movie = 0; movie < all.length; movie++) {
            all[movie] = weighted(features, movie * RankingFeatures.COUNT);
        }
        float least = leastLiked(features);
        for (int movie = 0; movie < all.length; movie++) {
            all[movie] -= RankingFeatures.liked(features, movie) < least ? BELOW_FLOOR : 0;
        }
        return all;
    }

    /** The log-odds of liking a movie at the floor, over the movies trained on. */
    private float leastLiked(float[] features) {
        float[] liked = new float[context.movies()];
        int trained = 0;
        for (int movie = 0; movie < liked.length; movie++) {
            if (context.isTrained(movie)) {
                liked[trained++] = RankingFeatures.liked(features, movie);
            }
        }
        Arrays.sort(liked, 0, trained);
        return liked[(int) (floor * trained)];
    }

    private float weighted(float[] features, int at) {
        double sum = 0;
        for (int i = 0; i < RankingFeatures.COUNT; i++) {
            sum += weights[i] * features[at + i];
        }
        return (float) sum;
    }

    @Override
    public float score(int movie) {
        return scores.get()[movie];
    }

    /** The same scores up to rounding, computed movie by movie: for a few movies of one user. */
    Scorer ofFewMovies() {
        return new Scorer() {
            @Override
            public float score(int movie) {
                return single(movie);
            }

            @Override
            public void scoreAll(float[] all) {
                HybridScorer.this.scoreAll(all);
            }
        };
    }

    private float single(int movie) {
        float[] probabilities = new float[context.scale().levels()];
        ratings.probabilities(movie, probabilities);
        double liked = 0;
        for (int level = likedLevel; level < probabilities.length; level++) {
            liked += probabilities[level];
        }
        float[] features = new float[RankingFeatures.COUNT];
        set(features, 0, movie, liked, ratings.rating(movie));
        return weighted(features, 0);
    }

    @Override
    public void scoreAll(float[] all) {
        float[] values = scores.get();
        if (all.length != values.length) {
            throw new IllegalArgumentException(
                    "array of length %d for the scores of %d movies; the lengths must be equal"
                            .formatted(all.length, values.length));
        }
        System.arraycopy(values, 0, all, 0, values.length);
    }

    @Override
    public boolean ranksByRating() {
        return false;
    }

    @Override
    public float rating(int movie) {
        return ratings.rating(movie);
    }

    @Override
    public void probabilities(int movie, float[] probabilities) {
        ratings.probabilities(movie, probabilities);
    }

    @Override
    public void probabilitiesFrom(int level, float[] probabilities) {
        ratings.probabilitiesFrom(level, probabilities);
    }

    @Override
    public double standardDeviation(int movie) {
        return ratings.standardDeviation(movie);
    }

    @Override
    public void standardDeviations(float[] standardDeviations) {
        ratings.standardDeviations(standardDeviations);
    }

    /** Scores of the list model, standardized over movies. */
    private static final class ListScores {
        private final float[] scores;
        private final double mean;
        private final double deviation;

        /** @param deviation 0 if all scores are equal, as without ratings; then every movie is at the mean */
        private ListScores(float[] scores, double mean, double deviation) {
            this.scores = scores;
            this.mean = mean;
            this.deviation = deviation;
        }

        /** Standardized over the movies trained on, so that movies folded in leave the others as they are. */
        static ListScores of(Scorer list, MovieContext context) {
            float[] scores = new float[context.movies()];
            list.scoreAll(scores);
            double sum = 0;
            double squares = 0;
            int trained = 0;
            for (int movie = 0; movie < scores.length; movie++) {
                if (context.isTrained(movie)) {
                    trained++;
                    sum += scores[movie];
                    squares += (double) scores[movie] * scores[movie];
                }
            }
            double mean = sum / trained;
            return new ListScores(scores, mean, Math.sqrt(Math.max(0, squares / trained - mean * mean)));
        }

        double of(int movie) {
            return deviation > 0 ? (scores[movie] - mean) / deviation : 0;
        }
    }
}
