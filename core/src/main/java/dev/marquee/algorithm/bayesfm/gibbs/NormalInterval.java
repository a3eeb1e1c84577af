package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Normal;

/**
 * Probability that a standard normal variable falls between two bounds, with gradient and curvature of its logarithm by
 * the bounds. Mutable and reused, since it is part of the innermost loop.
 */
public final class NormalInterval {
    private static final double MIN_PROBABILITY = 1e-14;

    private double lower;
    private double upper;
    private double probability;
    private double atLower;
    private double atUpper;

    /** Sets the bounds, either of which may be infinite; {@code lower < upper}. */
    public void set(double lower, double upper) {
        this.lower = Math.max(lower, -Normal.LIMIT);
        this.upper = Math.min(upper, Normal.LIMIT);
        // Subtracts on the side where both probabilities are small, which keeps the digits of the difference.
        double difference =
                lower + upper > 0 ? Normal.cdf(-lower) - Normal.cdf(-upper) : Normal.cdf(upper) - Normal.cdf(lower);
        probability = Math.max(difference, MIN_PROBABILITY);
        atLower = lower == Double.NEGATIVE_INFINITY ? 0 : Normal.density(lower) / probability;
        atUpper = upper == Double.POSITIVE_INFINITY ? 0 : Normal.density(upper) / probability;
    }

    double probability() {
        return probability;
    }

    /** Derivative of the log probability by the lower bound. */
    public double gradientLower() {
        return -atLower;
    }

    /** Derivative of the log probability by the upper bound. */
    public double gradientUpper() {
        return atUpper;
    }

    /** Negative second derivative by the lower bound. */
    public double curvatureLower() {
        return atLower * (atLower - lower);
    }

    /** Negative second derivative by the upper bound. */
    public double curvatureUpper() {
        return atUpper * (atUpper + upper);
    }

    /** Negative mixed derivative by both bounds. */
    public double curvatureCross() {
        return -atLower * atUpper;
    }
}
