package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.math.Normal;

/**
 * Gradient and curvature of one rating's log-likelihood by the user's coefficients and unconstrained cutpoints, through
 * the two bounds between which the rating falls.
 *
 * @param gradientLower derivatives of the lower bound by each coefficient and each unconstrained cutpoint; all 0
 *     without a bound
 * @param gradientUpper the same for the upper bound
 * @param derivativeLower derivative of the log-likelihood by the lower bound
 * @param derivativeUpper derivative of the log-likelihood by the upper bound
 * @param curvatureLower negative second derivative by the lower bound
 * @param curvatureUpper negative second derivative by the upper bound
 * @param curvatureCross negative mixed derivative by both bounds
 */
@SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
record LikelihoodGradient(
        double[] gradientLower,
        double[] gradientUpper,
        double derivativeLower,
        double derivativeUpper,
        double curvatureLower,
        double curvatureUpper,
        double curvatureCross) {
    /**
     * @param thresholds thresholds of the user
     * @param input factors of the coefficients in the rated movie's linear predictor
     * @param value linear predictor of the movie
     * @param root square root of the rating's precision
     * @param steps number of free cutpoints: all or none
     */
    static LikelihoodGradient of(int level, float[] thresholds, float[] input, double value, double root, int steps) {
        boolean hasLower = level > 0;
        boolean hasUpper = level < thresholds.length;
        Normal.Interval interval = new Normal.Interval();
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
        double[] derivatives = new double[input.length + steps];
        for (int i = 0; i < input.length; i++) {
            derivatives[i] = -root * input[i];
        }
        for (int step = 0; step <= threshold && step < steps; step++) {
            derivatives[input.length + step] = root * (step == 0 ? 1 : thresholds[step] - thresholds[step - 1]);
        }
        return derivatives;
    }

    void addGradient(double times, double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += times * (derivativeLower * gradientLower[i] + derivativeUpper * gradientUpper[i]);
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
