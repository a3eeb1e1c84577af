package dev.marquee.math;

/**
 * The standard normal distribution, for inner loops: a few nanoseconds per call. Distribution function and density are
 * computed by Taylor series about the nearest entry of a table of exact values; relative error below 1e-10 for |x| &le;
 * 9. Beyond, the values at 9 are used. The argument must not be NaN.
 */
public final class Normal {
    /** Arguments beyond this number of standard deviations are clamped. */
    public static final double LIMIT = 9;

    private static final double SIXTH = 1.0 / 6;
    private static final double TWENTY_FOURTH = 1.0 / 24;
    private static final double HUNDRED_TWENTIETH = 1.0 / 120;
    private static final int STEPS = 64;
    private static final int ENTRIES = (int) (2 * LIMIT * STEPS) + 1;
    private static final double[] CDF = new double[ENTRIES];
    private static final double[] DENSITY = new double[ENTRIES];

    static {
        for (int index = 0; index < ENTRIES; index++) {
            double x = (double) index / STEPS - LIMIT;
            DENSITY[index] = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
            CDF[index] = x <= 0 ? lowerTail(-x, DENSITY[index]) : 1 - CDF[ENTRIES - 1 - index];
        }
    }

    private Normal() {}

    /** The probability of a value below x. */
    public static double cdf(double x) {
        double at = Math.clamp(x, -LIMIT, LIMIT);
        int index = nearest(at);
        return cdf(at, index, from(index));
    }

    private static int nearest(double at) {
        return (int) ((at + LIMIT) * STEPS + 0.5);
    }

    private static double from(int index) {
        return index * (1.0 / STEPS) - LIMIT;
    }

    /** The value at a place within the limits from the table's entry there, whose argument is {@code from}. */
    private static double cdf(double at, int index, double from) {
        double h = at - from;
        // Derivatives of the density are Hermite polynomials times the density. Multiplied, since divisions are slow.
        double square = from * from;
        double second = (square - 1) * SIXTH;
        double third = -from * (square - 3) * TWENTY_FOURTH;
        double fourth = square * (square - 6) + 3;
        double series = 1 + h * (-from / 2 + h * (second + h * (third + h * fourth * HUNDRED_TWENTIETH)));
        return CDF[index] + h * DENSITY[index] * series;
    }

    /** The density at x. */
    public static double density(double x) {
        double at = Math.clamp(x, -LIMIT, LIMIT);
        int index = nearest(at);
        return density(at, index, from(index));
    }

    private static double density(double at, int index, double from) {
        double h = at - from;
        double t = -h * (from + h / 2);
        return DENSITY[index] * (1 + t * (1 + t * (0.5 + t * (SIXTH + t * (TWENTY_FOURTH + t * HUNDRED_TWENTIETH)))));
    }

    /**
     * The quantile function, with relative error 1.2e-9. P. J. Acklam, "An algorithm for computing the inverse normal
     * cumulative distribution function" (2003).
     *
     * @param p above 0 and below 1
     */
    public static double quantile(double p) {
        if (p < 0.02425) {
            return tailQuantile(Math.sqrt(-2 * Math.log(p)));
        }
        if (p > 1 - 0.02425) {
            return -tailQuantile(Math.sqrt(-2 * Math.log(1 - p)));
        }
        double q = p - 0.5;
        double r = q * q;
        double numerator =
                ((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.3577518672690) * r
                                        - 30.66479806614716)
                                * r
                        + 2.506628277459239;
        double denominator =
                ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r
                                        - 13.28068155288572)
                                * r
                        + 1;
        return q * numerator / denominator;
    }

    /**
     * A draw from the distribution truncated to two bounds.
     *
     * @param lower below upper; may be infinite
     * @param upper above lower; may be infinite
     */
    public static double between(double lower, double upper, Rng rng) {
        // In the lower tail if possible, where small probabilities keep their precision. Without a branch, which would
        // be mispredicted half of the time.
        double side = Math.copySign(1, -lower);
        return side * betweenLow(Math.min(side * lower, side * upper), Math.max(side * lower, side * upper), rng);
    }

    private static double betweenLow(double lower, double upper, Rng rng) {
        double below = lower == Double.NEGATIVE_INFINITY ? 0 : cdf(lower);
        double above = upper == Double.POSITIVE_INFINITY ? 1 : cdf(upper);
        double p = below + (above - below) * rng.nextDouble();
        if (above <= below || p < 1e-17) {
            // So far in the tail that the mass is at the bound nearer to 0.
            return upper;
        }
        return Math.clamp(quantile(Math.min(p, 1 - 1e-16)), lower, upper);
    }

    private static double tailQuantile(double q) {
        double numerator =
                ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734)
                                                * q
                                        + 4.374664141464968)
                                * q
                        + 2.938163982698783;
        double denominator =
                (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q
                        + 1;
        return numerator / denominator;
    }

    /** The probability of a value above x &ge; 0: a series near 0 and a continued fraction in the tail. */
    private static double lowerTail(double x, double density) {
        if (x < 3) {
            double term = x;
            double sum = x;
            for (int n = 1; term > 1e-18 * sum; n++) {
                term *= x * x / (2 * n + 1);
                sum += term;
            }
            return 0.5 - sum * density;
        }
        double fraction = x;
        for (int n = 200; n > 0; n--) {
            fraction = x + n / fraction;
        }
        return density / fraction;
    }

    /**
     * Probability that a standard normal variable falls between two bounds, with gradient and curvature of its
     * logarithm by the bounds. Mutable and reused, since it is part of the innermost loop.
     */
    public static final class Interval {
        private static final double MIN_PROBABILITY = 1e-14;

        private double lower;
        private double upper;
        private double probability;
        private double atLower;
        private double atUpper;

        /** Sets the bounds, either of which may be infinite; {@code lower < upper}. */
        public void set(double lower, double upper) {
            this.lower = Math.max(lower, -LIMIT);
            this.upper = Math.min(upper, LIMIT);
            // Subtracts on the side where both probabilities are small, which keeps the digits of the difference.
            double side = Math.copySign(1, -(lower + upper));
            double low = Math.clamp(side * lower, -LIMIT, LIMIT);
            double high = Math.clamp(side * upper, -LIMIT, LIMIT);
            int lowEntry = nearest(low);
            int highEntry = nearest(high);
            double lowFrom = from(lowEntry);
            double highFrom = from(highEntry);
            double difference = side * (cdf(high, highEntry, highFrom) - cdf(low, lowEntry, lowFrom));
            probability = Math.max(difference, MIN_PROBABILITY);
            atLower = lower == Double.NEGATIVE_INFINITY ? 0 : density(low, lowEntry, lowFrom) / probability;
            atUpper = upper == Double.POSITIVE_INFINITY ? 0 : density(high, highEntry, highFrom) / probability;
        }

        /** The probability, at least {@value #MIN_PROBABILITY}. */
        public double probability() {
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
}
