package dev.marquee.evaluate;

import dev.marquee.math.Rng;
import dev.marquee.parallel.Workers;
import java.util.function.Function;

/**
 * The bootstrap over test users: 1,000 resamples with replacement estimate the sampling distribution of a metric (Efron
 * and Tibshirani, An Introduction to the Bootstrap, 1993). It resamples users rather than ratings, because the errors
 * of one user are correlated. Each resample has its own random stream, so that the number of threads does not change
 * results.
 *
 * @param seed of the resamples
 * @param workers the threads it may use; the caller closes them
 */
record Bootstrap(long seed, Workers workers) {
    private static final int RESAMPLES = 1_000;

    /**
     * Computes metrics for every resample; returns no rows with fewer than two users to draw from.
     *
     * @param users of the data, tested or not
     * @param tested the users to draw from
     * @param numbers the metrics for given user weights
     * @return one row per resample, each as long as the result of {@code numbers}
     */
    public double[][] resample(int users, int[] tested, Function<int[], double[]> numbers) {
        double[][] resampled = new double[tested.length < 2 ? 0 : RESAMPLES][];
        workers.forEachTile(
                resampled.length, resample -> resampled[resample] = numbers.apply(draw(users, tested, resample)));
        return resampled;
    }

    private int[] draw(int users, int[] tested, int resample) {
        Rng rng = Rng.keyed(seed, "bootstrap".hashCode(), resample);
        int[] weights = new int[users];
        for (int drawn = 0; drawn < tested.length; drawn++) {
            weights[tested[rng.nextInt(tested.length)]]++;
        }
        return weights;
    }
}
