package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.algorithm.bayesfm.gibbs.CutpointPrior;
import dev.marquee.algorithm.bayesfm.gibbs.NormalInterval;
import dev.marquee.algorithm.bayesfm.posterior.NewUserPrior;
import dev.marquee.math.Kernels;
import dev.marquee.math.LeastSquares;
import java.util.Arrays;

/**
 * The equations of one Newton step for a new person: how their coefficients and their ladder change from what is expected
 * of anybody, given ratings near some values. The curvature leaves out how logarithms of gaps bend thresholds, so it is
 * positive definite everywhere. A step costs (ratings x unknowns² + unknowns³ / 3) / 2 multiplications. Kept and begun
 * again, since it stands in an inner loop.
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
    private final double[] bends;
    private final double[] neighbours;
    private final NormalInterval interval = new NormalInterval();

    /** @param sharedCutpoints whether all users have the same ladder */
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
        this.bends = new double[steps];
        this.neighbours = new double[steps];
    }

    /** The length of an input, with padding. */
    int stride() {
        return stride;
    }

    /** Begins a step from a ladder, with what is known of anybody. */
    void begin(NewUserPrior newUser, double[] cutpoints) {
        squares.begin();
        Arrays.fill(border, 0);
        Arrays.fill(side, 0);
        Arrays.fill(across, 0);
        Arrays.fill(gradients, 0);
        Arrays.fill(bends, 0);
        Arrays.fill(neighbours, 0);
        at(cutpoints);
        for (int component = 0; component < components; component++) {
            border[component * stride + component] = newUser.precisions()[component];
        }
        double deviation = 0;
        for (int step = 0; step < free; step++) {
            deviation += slope(step) * (cutpoints[step] - newUser.cutpoints().means()[step]);
            deviations[step] = deviation;
            border[(components + step) * (stride + 1)] = newUser.cutpoints().precisions()[step];
        }
    }

    /** Moves the thresholds to those of a ladder. */
    void at(double[] cutpoints) {
        CutpointPrior.climb(cutpoints, thresholds);
    }

    /**
     * Adds a rating.
     *
     * @param root of its precision
     * @param value of the machine, and how far that is from anybody's
     * @param input what coefficients are multiplied with, from {@code at} on
     */
    void add(int level, double root, double value, double deviation, float[] input, int at) {
        boolean hasLower = level > 0;
        boolean hasUpper = level < steps;
        interval.set(
                hasLower ? root * (thresholds[level - 1] - value) : Double.NEGATIVE_INFINITY,
                hasUpper ? root * (thresholds[level] - value) : Double.POSITIVE_INFINITY);
        double square = root * root;
        double both = hasLower && hasUpper ? square * interval.curvatureCross() : 0;
        double lower = hasLower ? square * interval.curvatureLower() : 0;
        double upper = hasUpper ? square * interval.curvatureUpper() : 0;
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
            bends[step] += curvature;
            gradients[step] += gradient;
            kernels.addScaled(components, (float) -withValue, input, at, across, step * stride);
        }
    }

    /** Takes the step. */
    void solve() {
        turn();
        squares.add(border, side);
        squares.solve(solution, 0);
    }

    /** From thresholds to the ladder's numbers, each of which moves all thresholds from its own on. */
    private void turn() {
        double gradient = 0;
        for (int i = free - 1; i >= 0; i--) {
            gradient += gradients[i];
            side[components + i] = (float) (gradient * slope(i));
            if (i + 1 < free) {
                kernels.addScaled(components, 1, across, (i + 1) * stride, across, i * stride);
            }
            for (int component = 0; component < components; component++) {
                border[component * stride + components + i] = (float) (across[i * stride + component] * slope(i));
            }
            for (int j = 0; j <= i; j++) {
                border[(components + j) * stride + components + i] += (float) (together(i, j) * slope(i) * slope(j));
            }
        }
    }

    /** How the thresholds move with a number of the ladder. */
    private double slope(int step) {
        return step == 0 ? 1 : thresholds[step] - thresholds[step - 1];
    }

    /** The sum of the thresholds' curvature over rows from i and columns from j, not above i. */
    private double together(int i, int j) {
        double sum = bends[i] + (i > j ? neighbours[i] : 0);
        for (int step = i + 1; step < steps; step++) {
            sum += bends[step] + 2 * neighbours[step];
        }
        return sum;
    }

    /** How far the coefficients are from what is expected of anybody; then padding. Not a copy. */
    float[] change() {
        return solution;
    }

    /** The same of a number of the ladder. */
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
     * The variance of a value against the threshold in the middle.
     *
     * @param direction the value's input, then room; used up
     */
    double unknown(float[] direction) {
        Arrays.fill(direction, components, stride, 0);
        for (int step = 0; step <= steps / 2 && step < free; step++) {
            direction[components + step] = (float) -slope(step);
        }
        return squares.variance(direction);
    }
}
