package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.algorithm.bayesfm.gibbs.NormalInterval;

/**
 * Which way one rating draws a person's coefficients and ladder: the gradient and the curvature of the logarithm of its
 * chance, by the bounds between which it falls.
 *
 * @param gradientLower how the lower bound moves with each coefficient and each number of the ladder; all 0 without a bound
 * @param gradientUpper the same for the upper bound
 * @param slopeLower the logarithm's derivative by the lower bound
 * @param slopeUpper by the upper bound
 * @param curvatureLower minus the second derivative by the lower bound
 * @param curvatureUpper by the upper bound
 * @param curvatureCross by both
 */
@SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
record LikelihoodGradient(
        double[] gradientLower,
        double[] gradientUpper,
        double slopeLower,
        double slopeUpper,
        double curvatureLower,
        double curvatureUpper,
        double curvatureCross) {
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
                interval.gradientLower(),
                interval.gradientUpper(),
                hasLower ? interval.curvatureLower() : 0,
                hasUpper ? interval.curvatureUpper() : 0,
                hasLower && hasUpper ? interval.curvatureCross() : 0);
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
            gradient[i] += times * (slopeLower * gradientLower[i] + slopeUpper * gradientUpper[i]);
        }
    }

    /** Adds to the lower triangle. */
    void addCurvature(double times, double[][] curvature) {
        for (int i = 0; i < curvature.length; i++) {
            double lower = times * (curvatureLower * gradientLower[i] + curvatureCross * gradientUpper[i]);
            double upper = times * (curvatureUpper * gradientUpper[i] + curvatureCross * gradientLower[i]);
            for (int j = 0; j <= i; j++) {
                curvature[i][j] += lower * gradientLower[j] + upper * gradientUpper[j];
            }
        }
    }
}
