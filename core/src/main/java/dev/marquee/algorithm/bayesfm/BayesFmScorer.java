package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.Draw.UserPosterior;
import dev.marquee.data.RatingScale;
import dev.marquee.internal.Lazy;
import dev.marquee.math.Kernels;
import dev.marquee.math.Normal;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.GenreScorer;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A user in all draws. The score is the expected rating. The scaled distance of the linear predictor η below a
 * threshold differs between draws; it is taken to be normal over draws, so that a probability is one value of Φ instead
 * of one per draw: with mean m and variance v, Φ(m / √(1 + v)).
 */
final class BayesFmScorer implements DistributionScorer, GenreScorer {
    /** Movies per tile, so that a tile of every draw's table and the sums stay in the cache. */
    private static final int TILE = 64;

    private final RatingScale scale;
    private final List<Draw> draws;
    private final List<UserPosterior> posteriors;
    private final Lazy<GenreEffects> genres;
    private final int steps;
    private final Kernels kernels = Kernels.best();

    /**
     * Cached, since several lists in a row need the same scores, and their cost is the pass over all draws' tables.
     */
    private final Lazy<float[]> scores;

    /** @param posteriors one per draw, in order */
    BayesFmScorer(RatingScale scale, List<Draw> draws, List<UserPosterior> posteriors, Lazy<GenreEffects> genres) {
        this.scale = scale;
        this.draws = draws;
        this.posteriors = posteriors;
        this.genres = genres;
        this.steps = scale.levels() - 1;
        this.scores = new Lazy<>(() -> ofAll(this::expected));
    }

    @Override
    public void probabilities(int movie, float[] probabilities) {
        if (probabilities.length != scale.levels()) {
            throw new IllegalArgumentException(
                    "array of length %d for the probabilities of %d levels; the lengths must be equal"
                            .formatted(probabilities.length, scale.levels()));
        }
        Objects.checkIndex(movie, movies());
        float[] below = new float[steps];
        below(movie, movie + 1, below);
        probabilities(below, 0, probabilities);
    }

    /** From cumulative probabilities to the probability of each level. */
    private void probabilities(float[] below, int at, float[] probabilities) {
        float last = 0;
        for (int level = 0; level < steps; level++) {
            // Thresholds ascend in every draw, but their variances differ.
            float next = Math.max(last, below[at + level]);
            probabilities[level] = next - last;
            last = next;
        }
        probabilities[steps] = 1 - last;
    }

    @Override
    public float score(int movie) {
        Objects.checkIndex(movie, movies());
        float[] below = new float[steps];
        below(movie, movie + 1, below);
        return expected(below, 0);
    }

    /** Exact: subtracts the genre's term from the linear predictor of each draw. */
    @Override
    public float scoreWithout(int movie, String genre) {
        Objects.checkIndex(movie, movies());
        List<UserPosterior> without = IntStream.range(0, posteriors.size())
                .mapToObj(i -> posteriors.get(i).moved(-genres.get().of(draws.get(i), posteriors.get(i), movie, genre)))
                .toList();
        return new BayesFmScorer(scale, draws, without, genres).score(movie);
    }

    @Override
    public float rating(int movie) {
        return scale.clamp(score(movie));
    }

    @Override
    public void scoreAll(float[] all) {
        set(all, scores.get());
    }

    @Override
    public void probabilitiesFrom(int level, float[] probabilities) {
        Objects.checkIndex(level - 1, steps);
        set(probabilities, ofAll((below, at) -> 1 - below[at + level - 1]));
    }

    @Override
    public double standardDeviation(int movie) {
        Objects.checkIndex(movie, movies());
        float[] below = new float[steps];
        below(movie, movie + 1, below);
        return deviation(below, 0);
    }

    @Override
    public void standardDeviations(float[] standardDeviations) {
        set(standardDeviations, ofAll(this::deviation));
    }

    /** A number computed from a movie's cumulative probabilities, which start at an offset of an array. */
    @FunctionalInterface
    private interface DistributionStatistic {
        float value(float[] below, int at);
    }

    private static void set(float[] target, float[] values) {
        if (target.length != values.length) {
            throw new IllegalArgumentException(
                    "array of length %d for the values of %d movies; the lengths must be equal"
                            .formatted(target.length, values.length));
        }
        System.arraycopy(values, 0, target, 0, values.length);
    }

    private float[] ofAll(DistributionStatistic of) {
        float[] values = new float[movies()];
        float[] below = new float[TILE * steps];
        for (int from = 0; from < values.length; from += TILE) {
            int to = Math.min(from + TILE, values.length);
            below(from, to, below);
            for (int movie = from; movie < to; movie++) {
                values[movie] = of.value(below, (movie - from) * steps);
            }
        }
        return values;
    }

    private int movies() {
        return draws.getFirst().movies().rows();
    }

    private float expected(float[] below, int at) {
        float expected = scale.max();
        for (int step = 0; step < steps; step++) {
            expected -= scale.step() * below[at + step];
        }
        return expected;
    }

    private float deviation(float[] below, int at) {
        float[] probabilities = new float[steps + 1];
        probabilities(below, at, probabilities);
        double mean = 0;
        double squares = 0;
        for (int level = 0; level < probabilities.length; level++) {
            mean += probabilities[level] * scale.value(level);
            squares += probabilities[level] * scale.value(level) * scale.value(level);
        }
        return (float) Math.sqrt(Math.max(0, squares - mean * mean));
    }

    /**
     * Cumulative probabilities of each movie's rating, P(rating ≤ level) for every level except the last; movie by
     * movie.
     */
    private void below(int from, int to, float[] probabilities) {
        int size = (to - from) * steps;
        double[] sums = new double[size];
        double[] squares = new double[size];
        for (int i = 0; i < draws.size(); i++) {
            addDistances(draws.get(i), posteriors.get(i), from, to, sums, squares);
        }
        for (int index = 0; index < size; index++) {
            double mean = sums[index] / draws.size();
            double variance = Math.max(0, squares[index] / draws.size() - mean * mean);
            probabilities[index] = (float) Normal.cdf(mean / Math.sqrt(1 + variance));
        }
    }

    private void addDistances(Draw draw, UserPosterior user, int from, int to, double[] sums, double[] squares) {
        int width = draw.movies().width();
        float[] thresholds = user.thresholds();
        for (int movie = from; movie < to; movie++) {
            float eta = kernels.dot(width, user.row(), 0, draw.movies().values(), movie * width);
            float factor = user.scale() * draw.movieScales()[movie];
            int at = (movie - from) * steps;
            for (int step = 0; step < steps; step++) {
                double distance = factor * (thresholds[step] - eta);
                sums[at + step] += distance;
                squares[at + step] += distance * distance;
            }
        }
    }
}
