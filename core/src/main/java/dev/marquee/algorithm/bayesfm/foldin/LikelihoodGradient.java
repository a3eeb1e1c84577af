package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.algorithm.bayesfm.gibbs.NormalInterval;

/**
 * Which way one rating draws a person's coefficients and ladder: the gradient and the curvature of the logarithm of its
 * chance, by the bounds between which it falls.
 *
 * @param byLower how the lower bound moves with each coefficient and each number of the ladder; all 0 without a bound
 * @param byUpper the same for the upper bound
 * @param slopeLower the logarithm's derivative by the lower bound
 * @param slopeUpper by the upper bound
 * @param bendLower minus the second derivative by the lower bound
 * @param bendUpper by the upper bound
 * @param bendBoth by both
 */
@SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
record LikelihoodGradient(
        double[] byLower,
        double[] byUpper,
        double slopeLower,
        double slopeUpper,
        double bendLower,
        double bendUpper,
        double bendBoth) {
    /**
     * @param thresholds of the person
     * @param input what their coefficients are multiplied with for the rated movie's value
     * @param value of the movie
     * @param root of the rating's precision
     * @param steps how many numbers the ladder may change: all or none
     */
    static LikelihoodGradient of(int level, float[] thresholds, float[] input, double value, double root, int steps) {
        boolean hasLower = level > 0;
        boolean hasUpper = level < thresholds.length;
        NormalInterval interval = new NormalInterval();
        interval.set(
                hasLower ? root * (thresholds[level - 1] - value) : Double.NEGATIVE_INFINITY,
                hasUpper ? root * (thresholds[level] - value) : Double.POSITIVE_INFINITY);
        return new LikelihoodGradient(
                hasLower ? bound(level - 1, thresholds, input, root, steps) : new double[input.length + steps],
                hasUpper ? bound(level, thresholds, input, root, steps) : new double[input.length + steps],
                interval.byLower(),
                interval.byUpper(),
                hasLower ? interval.bendLower() : 0,
                hasUpper ? interval.bendUpper() : 0,
                hasLower && hasUpper ? interval.bendBoth() : 0);
    }

    private static double[] bound(int threshold, float[] thresholds, float[] input, double root, int steps) {
        double[] by = new double[input.length + steps];
        for (int i = 0; i < input.length; i++) {
            by[i] = -root * input[i];
        }
        for (int step = 0; step <= threshold && step < steps; step++) {
            by[input.length + step] = root * (step == 0 ? 1 : thresholds[step] - thresholds[step - 1]);
        }
        return by;
    }

    void addGradient(double times, double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += times * (slopeLower * byLower[i] + slopeUpper * byUpper[i]);
        }
    }

    /** Adds to the lower triangle. */
    void addCurvature(double times, double[][] curvature) {
        for (int i = 0; i < curvature.length; i++) {
            double lower = times * (bendLower * byLower[i] + bendBoth * byUpper[i]);
            double upper = times * (bendUpper * byUpper[i] + bendBoth * byLower[i]);
            for (int j = 0; j <= i; j++) {
                curvature[i][j] += lower * byLower[j] + upper * byUpper[j];
            }
        }
    }
}
