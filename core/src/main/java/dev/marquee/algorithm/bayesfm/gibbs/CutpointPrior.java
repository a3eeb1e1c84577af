package dev.marquee.algorithm.bayesfm.gibbs;

/**
 * What a ladder is taken to be before a rating is seen. A ladder is a user's first threshold and the logarithms of the gaps
 * above it, so that thresholds always ascend.
 *
 * @param means of its numbers
 * @param precisions of its numbers; infinite where all users have the same ladder
 */
@SuppressWarnings("ArrayRecordComponent")
public // a view for inner loops, never compared
record CutpointPrior(float[] means, float[] precisions) {
    /** Gaps are kept above it, lest rounding to floats closes one. */
    private static final double NARROWEST = 1e-6;

    /** The ladder of those thresholds and no other. */
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

    /** Writes the thresholds of a ladder. */
    public static void climb(double[] cutpoints, double[] thresholds) {
        thresholds[0] = cutpoints[0];
        for (int step = 1; step < cutpoints.length; step++) {
            thresholds[step] = thresholds[step - 1] + Math.exp(cutpoints[step]);
        }
    }

    /** The ladder of thresholds that ascend: the way back from {@link #climb}. */
    public static double[] cutpoints(float[] thresholds) {
        double[] cutpoints = new double[thresholds.length];
        cutpoints[0] = thresholds[0];
        for (int step = 1; step < cutpoints.length; step++) {
            cutpoints[step] = Math.log(Math.max(NARROWEST, thresholds[step] - thresholds[step - 1]));
        }
        return cutpoints;
    }
}
