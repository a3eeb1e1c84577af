package dev.marquee.algorithm.bayesfm;

import dev.marquee.math.Normal;
import dev.marquee.math.Rng;

/**
 * How likely a ladder is, given ratings and the machine's values for them, and which way it becomes likelier: the logarithm
 * of the density, its gradient and its curvature, in the ladder's own numbers (first threshold, logarithms of gaps). The
 * curvature leaves out how gaps bend thresholds, so it is positive definite everywhere.
 */
final class LadderPosterior {
    private static final double NARROWEST = 1e-3;
    private static final double WIDEST = 1e2;
    private static final double LEAST_CHANCE = 1e-14;

    private final int steps;
    private final double[] ladder;
    private final double[] thresholds;
    private final double[] gradient;
    private final double[] curvature;
    private final double[] besides;
    private final double[][] cholesky;
    private final double[] next;
    private double logDensity;
    private boolean possible;

    LadderPosterior(int steps) {
        this.steps = steps;
        this.ladder = new double[steps];
        this.thresholds = new double[steps];
        this.gradient = new double[steps];
        this.curvature = new double[steps];
        this.besides = new double[steps];
        this.cholesky = new double[steps][steps];
        this.next = new double[steps];
    }

    double threshold(int step) {
        return thresholds[step];
    }

    double logDensity() {
        return possible ? logDensity : Double.NEGATIVE_INFINITY;
    }

    /** Computes all there is to know at one ladder. */
    void at(double[] place, Hyperprior[] priors, float[] values, byte[] levels, int from, int to) {
        System.arraycopy(place, 0, ladder, 0, steps);
        climb();
        if (!possible) {
            return;
        }
        logDensity = 0;
        java.util.Arrays.fill(gradient, 0);
        java.util.Arrays.fill(curvature, 0);
        java.util.Arrays.fill(besides, 0);
        double chances = 1;
        for (int cell = from; cell < to; cell++) {
            chances *= add(levels[cell] & 0xFF, values[cell]);
            if (chances < 1e-200) {
                logDensity += Math.log(chances);
                chances = 1;
            }
        }
        logDensity += Math.log(chances);
        turn(priors);
    }

    /** The thresholds of the ladder. */
    private void climb() {
        thresholds[0] = ladder[0];
        possible = Math.abs(ladder[0]) < WIDEST;
        for (int step = 1; step < steps; step++) {
            double gap = Math.exp(ladder[step]);
            possible &= gap > NARROWEST && gap < WIDEST;
            thresholds[step] = thresholds[step - 1] + gap;
        }
    }

    /** One rating: its chance, with first and second derivatives by the thresholds at either side. */
    private double add(int level, double value) {
        boolean hasLower = level > 0;
        boolean hasUpper = level < steps;
        double lower = hasLower ? thresholds[level - 1] - value : -Normal.LIMIT;
        double upper = hasUpper ? thresholds[level] - value : Normal.LIMIT;
        boolean high = lower + upper > 0;
        double chance = high ? Normal.cdf(-lower) - Normal.cdf(-upper) : Normal.cdf(upper) - Normal.cdf(lower);
        chance = Math.max(chance, LEAST_CHANCE);
        double ofLower = 0;
        if (hasLower) {
            ofLower = Normal.density(lower) / chance;
            gradient[level - 1] -= ofLower;
            curvature[level - 1] += ofLower * (ofLower - lower);
        }
        if (hasUpper) {
            double ofUpper = Normal.density(upper) / chance;
            gradient[level] += ofUpper;
            curvature[level] += ofUpper * (ofUpper + upper);
            if (hasLower) {
                besides[level] -= ofLower * ofUpper;
            }
        }
        return chance;
    }

    /** From thresholds to the ladder's numbers, with the prior; then the curvature's Cholesky factor and the Newton step. */
    private void turn(Hyperprior[] priors) {
        for (int i = steps - 1; i >= 0; i--) {
            // Thresholds from i on move together with number i.
            double[] row = cholesky[i];
            for (int j = i; j >= 0; j--) {
                row[j] = together(i, j);
            }
        }
        double above = 0;
        for (int i = steps - 1; i >= 0; i--) {
            above += gradient[i];
            gradient[i] = above * slope(i);
        }
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j <= i; j++) {
                cholesky[i][j] *= slope(i) * slope(j);
            }
            double deviation = ladder[i] - priors[i].mean();
            double precision = priors[i].precision();
            logDensity -= precision * deviation * deviation / 2;
            gradient[i] -= precision * deviation;
            cholesky[i][i] += precision;
        }
        factorize();
        newton();
    }

    private double slope(int step) {
        return step == 0 ? 1 : thresholds[step] - thresholds[step - 1];
    }

    /** Σ of the thresholds' curvature over rows from i and columns from j, j ≤ i: it has entries beside the diagonal only. */
    private double together(int i, int j) {
        double sum = 0;
        for (int step = i; step < steps; step++) {
            sum += curvature[step];
            if (step > i) {
                sum += 2 * besides[step];
            } else if (step > j) {
                sum += besides[step];
            }
        }
        return sum;
    }

    private void factorize() {
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = cholesky[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= cholesky[i][k] * cholesky[j][k];
                }
                cholesky[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / cholesky[j][j];
            }
        }
    }

    private void newton() {
        for (int i = 0; i < steps; i++) {
            double sum = gradient[i];
            for (int k = 0; k < i; k++) {
                sum -= cholesky[i][k] * next[k];
            }
            next[i] = sum / cholesky[i][i];
        }
        solveUpper(next);
        for (int i = 0; i < steps; i++) {
            next[i] += ladder[i];
        }
    }

    /** x := L⁻ᵀ x. */
    private void solveUpper(double[] x) {
        for (int i = steps - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < steps; k++) {
                sum -= cholesky[k][i] * x[k];
            }
            x[i] = sum / cholesky[i][i];
        }
    }

    /** A draw from the normal distribution about the Newton step. */
    void propose(double[] out, Rng rng) {
        for (int i = 0; i < steps; i++) {
            out[i] = rng.nextGaussian();
        }
        solveUpper(out);
        for (int i = 0; i < steps; i++) {
            out[i] += next[i];
        }
    }

    /** The logarithm of the density, up to a constant, with which a ladder is proposed from here. */
    double logProposal(double[] other) {
        if (!possible) {
            return 0;
        }
        double log = 0;
        for (int i = 0; i < steps; i++) {
            double sum = 0;
            for (int k = i; k < steps; k++) {
                sum += cholesky[k][i] * (other[k] - next[k]);
            }
            log += Math.log(cholesky[i][i]) - sum * sum / 2;
        }
        return log;
    }
}
