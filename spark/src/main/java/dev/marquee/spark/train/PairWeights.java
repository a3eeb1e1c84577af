package dev.marquee.spark.train;

import java.io.Serializable;

/**
 * The product that two ratings of a user add to XᵀX in {@code ease}, as in core.
 *
 * @param mean rating
 * @param slope difference in weight per star
 * @param min lowest rating
 * @param middle of the scale: below it a rating counts against similar movies; negative infinity if none does
 * @param dislikeWeight what the lowest rating counts against similar movies
 * @param sessionWeight extra weight of a pair rated in the same second; 0 ignores times
 * @param sessionSeconds time after which that weight has fallen to 1/e
 */
public record PairWeights(
        double mean,
        double slope,
        float min,
        float middle,
        double dislikeWeight,
        double sessionWeight,
        double sessionSeconds)
        implements Serializable {
    /** x of a rating. */
    float value(float rating) {
        float preference =
                rating >= middle ? 1 : (float) (-dislikeWeight + (1 + dislikeWeight) * (rating - min) / (middle - min));
        return (float) Math.max(0, 1 + slope * (rating - mean)) * preference;
    }

    /** What two ratings with the values x and y add. */
    float product(float x, float y, int time, int otherTime) {
        float product = x * y;
        if (sessionWeight == 0 || time == 0 || otherTime == 0) {
            return product;
        }
        long seconds = Math.abs(Integer.toUnsignedLong(time) - Integer.toUnsignedLong(otherTime));
        return (float) (product + sessionWeight * Math.exp(-seconds / sessionSeconds));
    }
}
