package dev.marquee.algorithm.bayesfm.gibbs;

/**
 * Prior of a user's cutpoints. The thresholds between levels are parametrized by unconstrained cutpoints: the first
 * threshold and the logarithms of the gaps above it, so that thresholds always ascend. The prior is normal in these.
 *
 * @param means means of the unconstrained cutpoints
 * @param precisions precisions of the unconstrained cutpoints; infinite if all users have the same thresholds
 */
@SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
public record CutpointPrior(float[] means, float[] precisions) {
    /** Lower limit of gaps, so that rounding to floats does not close one. */
    private static final double MIN_GAP = 1e-6;

    /** A prior that fixes the thresholds. */
    static CutpointPrior fixed(float[] thresholds) {
        float[] precisions = new float[thresholds.length];
        java.util.Arrays.fill(precisions, Float.POSITIVE_INFINITY);
        float[] means = thresholds.clone();
        for (int step = 1; step < means.length; step++) {
            means[step] = (float) Math.log(thresholds[step] - thresholds[step - 1]);
        }
        return new CutpointPrior(means, precisions);
    }

    public int steps() {
        return means.length;
    }

    public boolean isFixed() {
        return precisions[0] == Float.POSITIVE_INFINITY;
    }

    /** From unconstrained cutpoints to thresholds. */
    public static void toThresholds(double[] cutpoints, double[] thresholds) {
        thresholds[0] = cutpoints[0];
        for (int step = 1; step < cutpoints.length; step++) {
            thresholds[step] = thresholds[step - 1] + Math.exp(cutpoints[step]);
        }
    }

    /** From ascending thresholds to unconstrained cutpoints. */
    public static double[] toUnconstrained(float[] thresholds) {
        double[] cutpoints = new double[thresholds.length];
        cutpoints[0] = thresholds[0];
        for (int step = 1; step < cutpoints.length; step++) {
            cutpoints[step] = Math.log(Math.max(MIN_GAP, thresholds[step] - thresholds[step - 1]));
        }
        return cutpoints;
    }
}
