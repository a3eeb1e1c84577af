package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.PositiveDefinite;
import dev.marquee.math.Rng;
import java.util.Arrays;

/**
 * How likely a ladder is, given a user's ratings and the machine's values for them, and which way it becomes likelier: the
 * logarithm of the density, its gradient and its curvature, in the ladder's own numbers. The curvature leaves out how
 * logarithms of gaps bend thresholds, so it is positive definite everywhere.
 */
final class CutpointPosterior {
    private static final double NARROWEST = 1e-3;
    private static final double WIDEST = 1e2;
    private static final double LONGEST_STEP = 1;

    private final int steps;
    private final NormalInterval interval = new NormalInterval();
    private final double[] cutpoints;
    private final double[] thresholds;
    private final double[] gradient;
    private final double[] curvature;
    private final double[] neighbours;
    private final PositiveDefinite normal;
    private double logDensity;
    private double probabilities;

    CutpointPosterior(int steps) {
        this.steps = steps;
        this.cutpoints = new double[steps];
        this.thresholds = new double[steps];
        this.gradient = new double[steps];
        this.curvature = new double[steps];
        this.neighbours = new double[steps];
        this.normal = new PositiveDefinite(steps);
    }

    /** A user's ratings, which add themselves, in order. */
    interface ObservedRating {
        void addTo(CutpointPosterior posterior);
    }

    double threshold(int step) {
        return thresholds[step];
    }

    /** Up to a constant; minus infinity where thresholds are too close or too far apart to compute with. */
    double logDensity() {
        return logDensity;
    }

    /** Computes all there is to know at one ladder. */
    void at(double[] place, CutpointPrior prior, ObservedRating seen) {
        System.arraycopy(place, 0, cutpoints, 0, steps);
        CutpointPrior.climb(cutpoints, thresholds);
        logDensity = Double.NEGATIVE_INFINITY;
        if (isPossible()) {
            Arrays.fill(gradient, 0);
            Arrays.fill(curvature, 0);
            Arrays.fill(neighbours, 0);
            probabilities = 1;
            logDensity = 0;
            seen.addTo(this);
            logDensity += Math.log(probabilities);
            turn(prior);
            normal.solve(gradient);
        }
    }

    private boolean isPossible() {
        boolean possible = Math.abs(cutpoints[0]) < WIDEST;
        for (int step = 1; step < steps; step++) {
            possible &= slope(step) > NARROWEST && slope(step) < WIDEST;
        }
        return possible;
    }

    /**
     * Adds one rating: its chance, with derivatives by the thresholds at either side.
     *
     * @param value of the machine
     * @param root of the rating's precision
     */
    void add(int level, double value, double root) {
        boolean hasLower = level > 0;
        boolean hasUpper = level < steps;
        interval.set(
                hasLower ? root * (thresholds[level - 1] - value) : Double.NEGATIVE_INFINITY,
                hasUpper ? root * (thresholds[level] - value) : Double.POSITIVE_INFINITY);
        if (hasLower) {
            gradient[level - 1] += root * interval.gradientLower();
            curvature[level - 1] += root * root * interval.curvatureLower();
        }
        if (hasUpper) {
            gradient[level] += root * interval.gradientUpper();
            curvature[level] += root * root * interval.curvatureUpper();
        }
        if (hasLower && hasUpper) {
            neighbours[level] += root * root * interval.curvatureCross();
        }
        probabilities *= interval.probability();
        if (probabilities < 1e-200) {
            // A logarithm for many ratings, not for each.
            logDensity += Math.log(probabilities);
            probabilities = 1;
        }
    }

    /** From thresholds to the ladder's numbers, each of which moves all thresholds from its own on; and the prior. */
    private void turn(CutpointPrior prior) {
        double above = 0;
        for (int i = steps - 1; i >= 0; i--) {
            double deviation = cutpoints[i] - prior.means()[i];
            double precision = prior.precisions()[i];
            above += gradient[i];
            gradient[i] = above * slope(i) - precision * deviation;
            logDensity -= precision * deviation * deviation / 2;
            for (int j = 0; j <= i; j++) {
                normal.set(i, j, together(i, j) * slope(i) * slope(j) + (i == j ? precision : 0));
            }
        }
    }

    /** How the thresholds move with a number of the ladder. */
    private double slope(int step) {
        return step == 0 ? 1 : thresholds[step] - thresholds[step - 1];
    }

    /** The sum of the thresholds' curvature over rows from i and columns from j, not above i. */
    private double together(int i, int j) {
        double sum = curvature[i] + (i > j ? neighbours[i] : 0);
        for (int step = i + 1; step < steps; step++) {
            sum += curvature[step] + 2 * neighbours[step];
        }
        return sum;
    }

    /** Moves a ladder by one Newton step from here, though by no more than 1 in any number, lest it jump too far. */
    void climbUp(double[] place) {
        boolean known = logDensity > Double.NEGATIVE_INFINITY;
        for (int i = 0; i < steps; i++) {
            place[i] = cutpoints[i] + (known ? Math.clamp(normal.solution(i), -LONGEST_STEP, LONGEST_STEP) : 0);
        }
    }

    /** A draw from the normal distribution about the Newton step. */
    void propose(double[] proposal, Rng rng) {
        normal.draw(proposal, rng);
        for (int i = 0; i < steps; i++) {
            proposal[i] += cutpoints[i] + normal.solution(i);
        }
    }

    /** The logarithm of the density, up to a constant, with which a ladder is proposed from here. */
    double logProposal(double[] other) {
        if (logDensity == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        double[] about = new double[steps];
        for (int i = 0; i < steps; i++) {
            about[i] = other[i] - cutpoints[i] - normal.solution(i);
        }
        return normal.logDensity(about);
    }
}
