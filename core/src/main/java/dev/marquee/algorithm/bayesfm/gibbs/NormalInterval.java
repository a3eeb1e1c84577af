package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Normal;

/**
 * The chance that a standard normal falls between two bounds, and how its logarithm bends as they move. Kept and set again
 * rather than made anew, since it stands in the innermost loop.
 */
public final class NormalInterval {
    private static final double MIN_PROBABILITY = 1e-14;

    private double lower;
    private double upper;
    private double probability;
    private double atLower;
    private double atUpper;

    /** Sets the bounds, of which one may be infinite; {@code lower < upper}. */
    public void set(double lower, double upper) {
        this.lower = Math.max(lower, -Normal.LIMIT);
        this.upper = Math.min(upper, Normal.LIMIT);
        // On the side where both chances are small, their difference keeps its digits.
        double difference =
                lower + upper > 0 ? Normal.cdf(-lower) - Normal.cdf(-upper) : Normal.cdf(upper) - Normal.cdf(lower);
        probability = Math.max(difference, MIN_PROBABILITY);
        atLower = lower == Double.NEGATIVE_INFINITY ? 0 : Normal.density(lower) / probability;
        atUpper = upper == Double.POSITIVE_INFINITY ? 0 : Normal.density(upper) / probability;
    }

    double probability() {
        return probability;
    }

    /** The logarithm's derivative by the lower bound. */
    public double gradientLower() {
        return -atLower;
    }

    /** The logarithm's derivative by the upper bound. */
    public double gradientUpper() {
        return atUpper;
    }

    /** Minus the second derivative by the lower bound. */
    public double curvatureLower() {
        return atLower * (atLower - lower);
    }

    /** Minus the second derivative by the upper bound. */
    public double curvatureUpper() {
        return atUpper * (atUpper + upper);
    }

    /** Minus the derivative by both. */
    public double curvatureCross() {
        return -atLower * atUpper;
    }
}
