package dev.marquee.synth;

import dev.marquee.data.RatingScale;
import dev.marquee.math.Normal;
import dev.marquee.math.Rng;

/**
 * How a rating arises from its expected value before noise: normal noise, then rounding to half stars, then the ends of the scale.
 * The best prediction of such a rating is its mean, and the smallest possible squared error its variance. Both are sums over the ten
 * values of the scale, tabulated in steps of 1/256 stars and interpolated: exact to 1e-5 stars.
 */
final class RatingNoise {
    /** Standard deviation of the noise before rounding. */
    static final double DEVIATION = 0.75;

    static final RatingScale SCALE = RatingScale.HALF_STARS;

    private static final double FROM = -6;
    private static final double TO = 12;
    private static final int STEPS = 256;
    private static final int ENTRIES = (int) ((TO - FROM) * STEPS) + 2;
    private static final double[] MEAN = new double[ENTRIES];
    private static final double[] VARIANCE = new double[ENTRIES];

    static {
        for (int entry = 0; entry < ENTRIES; entry++) {
            tabulate(entry, FROM + (double) entry / STEPS);
        }
    }

    private RatingNoise() {}

    private static void tabulate(int entry, double expected) {
        double mean = 0;
        double square = 0;
        double below = 0;
        for (int level = 0; level < SCALE.levels(); level++) {
            boolean isLast = level == SCALE.levels() - 1;
            double end = SCALE.value(level) + SCALE.step() / 2;
            double upTo = isLast ? 1 : Normal.cdf((end - expected) / DEVIATION);
            mean += (upTo - below) * SCALE.value(level);
            square += (upTo - below) * SCALE.value(level) * SCALE.value(level);
            below = upTo;
        }
        MEAN[entry] = mean;
        VARIANCE[entry] = square - mean * mean;
    }

    /** A rating, as its level of the scale. */
    static int draw(double expected, Rng rng) {
        double value = expected + DEVIATION * rng.nextGaussian();
        return Math.clamp(Math.round((value - SCALE.min()) / SCALE.step()), 0, SCALE.levels() - 1);
    }

    /** The mean of the ratings with an expected value before noise: the best prediction of each. */
    static double mean(double expected) {
        return interpolated(MEAN, expected);
    }

    /** The variance of the ratings with an expected value before noise: the smallest possible squared error. */
    static double variance(double expected) {
        return interpolated(VARIANCE, expected);
    }

    private static double interpolated(double[] table, double expected) {
        double place = (Math.clamp(expected, FROM, TO) - FROM) * STEPS;
        int entry = (int) place;
        return table[entry] + (place - entry) * (table[entry + 1] - table[entry]);
    }
}
