package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.algorithm.bayesfm.gibbs.CutpointPrior;
import dev.marquee.algorithm.bayesfm.posterior.Draw.NewUserPrior;
import dev.marquee.math.Kernels;
import dev.marquee.math.LeastSquares;
import dev.marquee.math.Normal;
import java.util.Arrays;

/**
 * Linear system of one Newton step for a new user: the change of their coefficients and cutpoints from the prior mean.
 * The curvature omits the second derivative of thresholds by the logarithms of gaps, so it is positive definite
 * everywhere. A step costs (ratings x unknowns² + unknowns³ / 3) / 2 multiplications. Reused for each step, since it is
 * part of an inner loop.
 */
final class NewtonSystem {
    private static final double MIN_CURVATURE = 1e-9;

    private final Kernels kernels = Kernels.best();
    private final int components;
    private final int steps;
    private final int free;
    private final int stride;
    private final LeastSquares squares;
    private final float[] border;
    private final float[] side;
    private final float[] solution;
    private final float[] scaled;
    private final float[] across;
    private final double[] thresholds;
    private final double[] deviations;
    private final double[] gradients;
    private final double[] curvatures;
    private final double[] neighbours;
    private final Normal.Interval interval = new Normal.Interval();

    /** @param sharedCutpoints whether all users have the same thresholds */
    NewtonSystem(int components, int steps, boolean sharedCutpoints) {
        this.components = components;
        this.steps = steps;
        this.free = sharedCutpoints ? 0 : steps;
        this.stride = Kernels.stride(components + free);
        this.squares = new LeastSquares(components + free);
        this.border = new float[(components + free) * stride];
        this.side = new float[stride];
        this.solution = new float[stride];
        this.scaled = new float[stride];
        this.across = new float[steps * stride];
        this.thresholds = new double[steps];
        this.deviations = new double[steps];
        this.gradients = new double[steps];
        this.curvatures = new double[steps];
        this.neighbours = new double[steps];
    }

    /** Length of an input, including padding. */
    int stride() {
        return stride;
    }

    /** Starts a step at given cutpoints, with the prior of new users. */
    void begin(NewUserPrior newUser, double[] cutpoints) {
        squares.begin();
        Arrays.fill(border, 0);
        Arrays.fill(side, 0);
        Arrays.fill(across, 0);
        Arrays.fill(gradients, 0);
        Arrays.fill(curvatures, 0);
        Arrays.fill(neighbours, 0);
        setCutpoints(cutpoints);
        for (int component = 0; component < components; component++) {
            border[component * stride + component] = newUser.precisions()[component];
        }
        double deviation = 0;
        for (int step = 0; step < free; step++) {
            deviation += thresholdDerivative(step)
                    * (cutpoints[step] - newUser.cutpoints().means()[step]);
            deviations[step] = deviation;
            border[(components + step) * (stride + 1)] = newUser.cutpoints().precisions()[step];
        }
    }

    /** Sets the thresholds from unconstrained cutpoints. */
    void setCutpoints(double[] cutpoints) {
        CutpointPrior.toThresholds(cutpoints, thresholds);
    }

    /**
     * Adds a rating.
     *
     * @param root square root of its precision
     * @param value linear predictor
     * @param deviation difference of the linear predictor from its prior mean
     * @param input factors of the coefficients, from index {@code setCutpoints} on
     */
    void add(int level, double root, double value, double deviation, float[] input, int at) {
        boolean hasLower = level > 0;
        boolean hasUpper = level < steps;
        interval.set(
                hasLower ? root * (thresholds[level - 1] - value) : Double.NEGATIVE_INFINITY,
                hasUpper ? root * (thresholds[level] - value) : Double.POSITIVE_INFINITY);
        double square = root * root;
        // Where probabilities underflow, curvatures are rounding errors of either sign; these keep the system definite.
        double lower = hasLower ? square * Math.max(0, interval.curvatureLower()) : 0;
        double upper = hasUpper ? square * Math.max(0, interval.curvatureUpper()) : 0;
        double both =
                hasLower && hasUpper ? Math.max(square * interval.curvatureCross(), -Math.sqrt(lower * upper)) : 0;
        double curvature = Math.max(lower + upper + 2 * both, MIN_CURVATURE);
        double gradient = curvature * deviation - root * (interval.gradientLower() + interval.gradientUpper());
        double below = hasLower ? deviations[level - 1] : 0;
        double above = hasUpper ? deviations[level] : 0;
        if (hasLower) {
            double gradientHere =
                    root * interval.gradientLower() - (lower + both) * deviation + lower * below + both * above;
            bound(level - 1, lower, lower + both, gradientHere, input, at);
            gradient -= (lower + both) * below;
        }
        if (hasUpper) {
            double gradientHere =
                    root * interval.gradientUpper() - (upper + both) * deviation + upper * above + both * below;
            bound(level, upper, upper + both, gradientHere, input, at);
            neighbours[level] += both;
            gradient -= (upper + both) * above;
        }
        float weight = (float) Math.sqrt(curvature);
        Arrays.fill(scaled, 0);
        kernels.addScaled(components, weight, input, at, scaled, 0);
        squares.add(scaled, 0, (float) (gradient / weight));
    }

    private void bound(int step, double curvature, double withValue, double gradient, float[] input, int at) {
        if (free > 0) {
            curvatures[step] += curvature;
            gradients[step] += gradient;
            kernels.addScaled(components, (float) -withValue, input, at, across, step * stride);
        }
    }

    /** Solves for the step. */
    void solve() {
        toUnconstrained();
        squares.add(border, side);
        squares.solve(solution, 0);
    }

    /**
     * From derivatives by thresholds to derivatives by unconstrained cutpoints, each of which moves all thresholds from
     * its own on.
     */
    private void toUnconstrained() {
        double gradient = 0;
        for (int i = free - 1; i >= 0; i--) {
            gradient += gradients[i];
            side[components + i] = (float) (gradient * thresholdDerivative(i));
            if (i + 1 < free) {
                kernels.addScaled(components, 1, across, (i + 1) * stride, across, i * stride);
            }
            for (int component = 0; component < components; component++) {
                border[component * stride + components + i] =
                        (float) (across[i * stride + component] * thresholdDerivative(i));
            }
            for (int j = 0; j <= i; j++) {
                border[(components + j) * stride + components + i] +=
                        (float) (jointCurvature(i, j) * thresholdDerivative(i) * thresholdDerivative(j));
            }
        }
    }

    /** Derivative of the thresholds from {@code step} on by an unconstrained cutpoint. */
    private double thresholdDerivative(int step) {
        return step == 0 ? 1 : thresholds[step] - thresholds[step - 1];
    }

    /** The sum of the thresholds' curvature over rows from i and columns from j, with j at most i. */
    private double jointCurvature(int i, int j) {
        double sum = curvatures[i] + (i > j ? neighbours[i] : 0);
        for (int step = i + 1; step < steps; step++) {
            sum += curvatures[step] + 2 * neighbours[step];
        }
        return sum;
    }

    /** Difference of the coefficients from their prior mean; then padding. Not a copy. */
    float[] change() {
        return solution;
    }

    /** Difference of an unconstrained cutpoint from its prior mean. */
    double cutpointsChange(int step) {
        return free == 0 ? 0 : solution[components + step];
    }

    float[] thresholds() {
        float[] floats = new float[steps];
        for (int step = 0; step < steps; step++) {
            floats[step] = (float) thresholds[step];
        }
        return floats;
    }

    /**
     * The variance of a linear predictor relative to the middle threshold.
     *
     * @param direction the linear predictor's input, then free space; overwritten
     */
    double variance(float[] direction) {
        Arrays.fill(direction, components, stride, 0);
        for (int step = 0; step <= steps / 2 && step < free; step++) {
            direction[components + step] = (float) -thresholdDerivative(step);
        }
        return squares.variance(direction);
    }
}
