package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Normal;
import dev.marquee.math.PositiveDefinite;
import dev.marquee.math.Rng;
import java.util.Arrays;

/**
 * Metropolis–Hastings step for one user's cutpoints given the linear predictors of their ratings: the proposal is one
 * Newton step from the current value plus normal noise with the curvature there as precision. Gamerman, "Sampling from
 * the posterior distribution in generalized linear mixed models" (1997). Costs two passes over the user's ratings.
 */
final class CutpointSampler {
    private static final int NEWTON_STEPS = 3;

    private final double[] proposal;
    private CutpointPosterior current;
    private CutpointPosterior proposed;

    CutpointSampler(int steps) {
        this.proposal = new double[steps];
        this.current = new CutpointPosterior(steps);
        this.proposed = new CutpointPosterior(steps);
    }

    /**
     * Takes some Newton steps towards the mode, to start a chain: far from the mode hardly any proposal is accepted,
     * and cutpoints that start at the prior mean may stay there for good.
     */
    void newtonAscent(double[] cutpoints, CutpointPrior prior, CutpointPosterior.ObservedRatings ratings) {
        for (int step = 0; step < NEWTON_STEPS; step++) {
            current.at(cutpoints, prior, ratings);
            current.newtonStep(cutpoints);
        }
    }

    /** Draws new cutpoints, or keeps the current ones if the proposal is rejected. */
    void draw(double[] cutpoints, CutpointPrior prior, CutpointPosterior.ObservedRatings ratings, Rng rng) {
        current.at(cutpoints, prior, ratings);
        current.propose(proposal, rng);
        proposed.at(proposal, prior, ratings);
        double logRatio = proposed.logDensity()
                + proposed.logProposal(cutpoints)
                - current.logDensity()
                - current.logProposal(proposal);
        if (Math.log(1 - rng.nextDouble()) < logRatio) {
            System.arraycopy(proposal, 0, cutpoints, 0, cutpoints.length);
            CutpointPosterior previous = current;
            current = proposed;
            proposed = previous;
        }
    }

    /** The threshold above a level in the latest draw; for -1 and the last level one that is far away. */
    double above(int level) {
        return current.above(level);
    }

    /**
     * Log posterior density of a user's cutpoints, given their ratings and linear predictors, with gradient and
     * curvature by the unconstrained cutpoints of {@link CutpointPrior}. The curvature omits the second derivative of
     * thresholds by the logarithms of gaps, so it is positive definite everywhere.
     */
    static final class CutpointPosterior {
        private static final double MIN_GAP = 1e-3;
        private static final double MAX_GAP = 1e2;
        private static final double MAX_STEP = 1;
        /** In any unit: thresholds are below MAX_GAP per step. */
        private static final double FAR = 1e6;

        private final int steps;
        private final Normal.Interval interval = new Normal.Interval();
        private final double[] cutpoints;
        /** With a further one at each end, so far away that the lowest and the highest level need no case of their own. */
        private final double[] thresholds;

        private final double[] slopes;
        private final double[] curvature;
        private final double[] neighbours;
        private final double[] gradient;
        private final PositiveDefinite normal;
        private double logDensity;
        private double probabilities;

        CutpointPosterior(int steps) {
            this.steps = steps;
            this.cutpoints = new double[steps];
            this.thresholds = new double[steps + 2];
            this.thresholds[0] = -FAR;
            this.thresholds[steps + 1] = FAR;
            this.slopes = new double[steps + 2];
            this.curvature = new double[steps + 2];
            this.neighbours = new double[steps + 2];
            this.gradient = new double[steps];
            this.normal = new PositiveDefinite(steps);
        }

        /** Adds a user's ratings, in order. */
        interface ObservedRatings {
            void addTo(CutpointPosterior posterior);
        }

        /** The threshold above a level; for -1 and the last level one that is far away. */
        double above(int level) {
            return thresholds[level + 1];
        }

        /** Up to a constant; minus infinity if thresholds are too close together or too far apart to compute with. */
        double logDensity() {
            return logDensity;
        }

        /** Computes density, gradient and curvature at given cutpoints. */
        void at(double[] point, CutpointPrior prior, ObservedRatings ratings) {
            System.arraycopy(point, 0, cutpoints, 0, steps);
            CutpointPrior.toThresholds(cutpoints, thresholds, 1);
            logDensity = Double.NEGATIVE_INFINITY;
            if (isPossible()) {
                Arrays.fill(slopes, 0);
                Arrays.fill(curvature, 0);
                Arrays.fill(neighbours, 0);
                probabilities = 1;
                logDensity = 0;
                ratings.addTo(this);
                logDensity += Math.log(probabilities);
                toUnconstrained(prior);
                normal.solve(gradient);
            }
        }

        private boolean isPossible() {
            boolean possible = Math.abs(cutpoints[0]) < MAX_GAP;
            for (int step = 1; step < steps; step++) {
                possible &= thresholdDerivative(step) > MIN_GAP && thresholdDerivative(step) < MAX_GAP;
            }
            return possible;
        }

        /**
         * Adds one rating: its probability, with derivatives by the thresholds on both sides.
         *
         * @param value linear predictor
         * @param root square root of the rating's precision
         */
        void add(int level, double value, double root) {
            interval.set(root * (thresholds[level] - value), root * (thresholds[level + 1] - value));
            slopes[level] += root * interval.gradientLower();
            slopes[level + 1] += root * interval.gradientUpper();
            curvature[level] += root * root * interval.curvatureLower();
            curvature[level + 1] += root * root * interval.curvatureUpper();
            neighbours[level + 1] += root * root * interval.curvatureCross();
            probabilities *= interval.probability();
            if (probabilities < 1e-200) {
                // One logarithm for many ratings instead of one per rating.
                logDensity += Math.log(probabilities);
                probabilities = 1;
            }
        }

        /**
         * From derivatives by thresholds to derivatives by unconstrained cutpoints, each of which moves all thresholds
         * from its own on; adds the prior.
         */
        private void toUnconstrained(CutpointPrior prior) {
            double above = 0;
            for (int i = steps - 1; i >= 0; i--) {
                double deviation = cutpoints[i] - prior.means()[i];
                double precision = prior.precisions()[i];
                above += slopes[i + 1];
                gradient[i] = above * thresholdDerivative(i) - precision * deviation;
                logDensity -= precision * deviation * deviation / 2;
                for (int j = 0; j <= i; j++) {
                    normal.set(
                            i,
                            j,
                            jointCurvature(i, j) * thresholdDerivative(i) * thresholdDerivative(j)
                                    + (i == j ? precision : 0));
                }
            }
        }

        /** Derivative of the thresholds from {@code step} on by an unconstrained cutpoint. */
        private double thresholdDerivative(int step) {
            return step == 0 ? 1 : thresholds[step + 1] - thresholds[step];
        }

        /** The sum of the thresholds' curvature over rows from i and columns from j, with j at most i. */
        private double jointCurvature(int i, int j) {
            double sum = curvature[i + 1] + (i > j ? neighbours[i + 1] : 0);
            for (int step = i + 2; step <= steps; step++) {
                sum += curvature[step] + 2 * neighbours[step];
            }
            return sum;
        }

        /** Moves cutpoints by one Newton step from here, limited to 1 per cutpoint so that they do not jump too far. */
        void newtonStep(double[] result) {
            boolean isValid = logDensity > Double.NEGATIVE_INFINITY;
            for (int i = 0; i < steps; i++) {
                result[i] = cutpoints[i] + (isValid ? Math.clamp(normal.solution(i), -MAX_STEP, MAX_STEP) : 0);
            }
        }

        /** Draws from the normal distribution around the Newton step. */
        void propose(double[] proposal, Rng rng) {
            normal.draw(proposal, rng);
            for (int i = 0; i < steps; i++) {
                proposal[i] += cutpoints[i] + normal.solution(i);
            }
        }

        /** The logarithm of the density, up to a constant, of a proposal from here. */
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
}
