package dev.marquee.synth;

import dev.marquee.math.Rng;

/**
 * How many movies each user rates: a lognormal distribution above a minimum, as in MovieLens, where half of the users have about
 * half of the mean and a few have hundreds of times as many.
 */
final class RatingCounts {
    private static final int USUAL_MIN = 20;
    /** Standard deviation of the logarithm. */
    private static final double SPREAD = 1.4;

    private static final int BISECTIONS = 60;

    private final int min;
    private final int max;
    private final float[] weights;

    private RatingCounts(SyntheticSize size, long seed) {
        int mean = size.ratings() / size.users();
        min = Math.clamp(mean / 4, 1, USUAL_MIN);
        max = size.movies();
        weights = new float[size.users()];
        for (int user = 0; user < weights.length; user++) {
            weights[user] = (float) Math.exp(
                    SPREAD * Rng.keyed(seed, Streams.RATING_COUNTS, user).nextGaussian());
        }
    }

    /** The numbers of ratings of all users, each in 1..movies; their sum is the number of ratings. */
    static int[] of(SyntheticSize size, long seed) {
        RatingCounts counts = new RatingCounts(size, seed);
        return counts.with(counts.scale(size.ratings()), size.ratings());
    }

    /** The largest factor of the weights with a sum of at most the number of ratings, to rounding. */
    private double scale(int ratings) {
        double low = 0;
        double high = 1;
        while (sum(high) < ratings && high < Float.MAX_VALUE) {
            high *= 2;
        }
        for (int i = 0; i < BISECTIONS && sum(low) < ratings; i++) {
            double middle = (low + high) / 2;
            if (sum(middle) <= ratings) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long sum(double scale) {
        long sum = 0;
        for (int user = 0; user < weights.length; user++) {
            sum += count(user, scale);
        }
        return sum;
    }

    private int count(int user, double scale) {
        return (int) Math.min(max, min + Math.floor(scale * weights[user]));
    }

    /** The counts with a scale; the ratings that are missing to the sum go one each to the first users that have room. */
    private int[] with(double scale, int ratings) {
        int[] counts = new int[weights.length];
        int missing = ratings;
        for (int user = 0; user < counts.length; user++) {
            counts[user] = count(user, scale);
            missing -= counts[user];
        }
        while (missing > 0) {
            for (int user = 0; user < counts.length && missing > 0; user++) {
                if (counts[user] < max) {
                    counts[user]++;
                    missing--;
                }
            }
        }
        return counts;
    }
}
