package dev.marquee.evaluate.compare;

import dev.marquee.math.Rng;
import dev.marquee.math.Workers;
import java.util.function.Function;

/**
 * Draws the tested users anew, with replacement, 1,000 times, to see how far a number would move with other users like
 * these (Efron and Tibshirani, An Introduction to the Bootstrap, 1993). Users are drawn and not ratings, because one
 * user's errors hang together. Each resample has a random stream of its own, so threads do not change results.
 */
public record Bootstrap(long seed, Workers workers) {
    private static final int RESAMPLES = 1_000;

    /**
     * Some numbers for every resample; for none where there are fewer than two users to draw from.
     *
     * @param users of the data, tested or not
     * @param tested the users to draw from
     * @param numbers what they are when each user counts as often as a weight says
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
