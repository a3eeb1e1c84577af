package dev.marquee.algorithm.hybrid;

import dev.marquee.math.PositiveDefinite;
import java.util.List;

/**
 * Conditional logit (McFadden, "Conditional logit analysis of qualitative choice behavior", 1974): of a user's
 * candidates, the chosen ones are drawn with probability proportional to exp(w·x). Candidates that were sampled stand for
 * as many as they were sampled from, so that their total is unbiased. The weights maximize the mean
 * log-likelihood per choice, times the number of users, minus λ|w − prior|² / 2, by Newton steps.
 */
final class ConditionalLogit {
    private static final int MAX_STEPS = 50;
    private static final double TOLERANCE = 1e-6;

    private ConditionalLogit() {}

    /** One user's choices. */
    static final class Choices {
        private final float[] features;
        private final int chosen;
        private final float[] logCounts;

        /**
         * @param features of each candidate, row by row; the chosen ones first
         * @param chosen how many were chosen, at least 1
         * @param logCounts the logarithm of the number of alternatives that each candidate stands for: 0 unless it was
         *     sampled from more
         */
        Choices(float[] features, int chosen, float[] logCounts) {
            this.features = features;
            this.chosen = chosen;
            this.logCounts = logCounts;
        }

        private int candidates(int width) {
            return features.length / width;
        }
    }

    /**
     * The weights. Cost per step: candidates times width².
     *
     * @param all may be empty; the prior is returned then
     * @param prior the weights without data; its length is the width
     * @param check called once per user and step; throws an exception to end the fit
     */
    static float[] fit(List<Choices> all, float[] prior, double regularization, Runnable check) {
        double[] center = new double[prior.length];
        for (int i = 0; i < center.length; i++) {
            center[i] = prior[i];
        }
        double[] weights = all.isEmpty() ? center : maximize(all, center, regularization, check);
        float[] fitted = new float[prior.length];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = (float) weights[i];
        }
        return fitted;
    }

    private static double[] maximize(List<Choices> all, double[] prior, double regularization, Runnable check) {
        double[] weights = prior.clone();
        State state = State.at(all, weights, prior, regularization, check);
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] direction = state.newtonStep();
            double length = 1;
            State next = State.at(all, moved(weights, direction, length), prior, regularization, check);
            while (next.objective < state.objective && length > TOLERANCE) {
                length /= 2;
                next = State.at(all, moved(weights, direction, length), prior, regularization, check);
            }
            double gain = next.objective - state.objective;
            if (gain <= 0) {
                return weights;
            }
            weights = moved(weights, direction, length);
            state = next;
            if (gain < TOLERANCE * all.size()) {
                return weights;
            }
        }
        return weights;
    }

    private static double[] moved(double[] weights, double[] direction, double length) {
        double[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += length * direction[i];
        }
        return moved;
    }

    /** Objective, gradient and negative Hessian at some weights. */
    private static final class State {
        private final int width;
        private final double[] gradient;
        private final double[] curvature;
        private double objective;

        private State(int width) {
            this.width = width;
            this.gradient = new double[width];
            this.curvature = new double[width * width];
        }

        static State at(List<Choices> all, double[] weights, double[] prior, double regularization, Runnable check) {
            State state = new State(weights.length);
            for (Choices choices : all) {
                check.run();
                state.add(choices, weights);
            }
            for (int i = 0; i < state.width; i++) {
                double distance = weights[i] - prior[i];
                state.objective -= regularization * distance * distance / 2;
                state.gradient[i] -= regularization * distance;
                state.curvature[i * state.width + i] += regularization;
            }
            return state;
        }

        private void add(Choices choices, double[] weights) {
            double[] shares = scores(choices, weights);
            double max = Double.NEGATIVE_INFINITY;
            for (double score : shares) {
                max = Math.max(max, score);
            }
            double total = 0;
            for (double score : shares) {
                total += Math.exp(score - max);
            }
            for (int i = 0; i < choices.chosen; i++) {
                objective += (shares[i] - max - Math.log(total)) / choices.chosen;
            }
            double[] mean = new double[width];
            float[] x = choices.features;
            for (int i = 0; i < shares.length; i++) {
                double share = Math.exp(shares[i] - max) / total;
                for (int a = 0; a < width; a++) {
                    double weighted = share * x[i * width + a];
                    mean[a] += weighted;
                    gradient[a] += i < choices.chosen ? x[i * width + a] / choices.chosen : 0;
                    for (int b = 0; b <= a; b++) {
                        curvature[a * width + b] += weighted * x[i * width + b];
                    }
                }
            }
            for (int a = 0; a < width; a++) {
                gradient[a] -= mean[a];
                for (int b = 0; b <= a; b++) {
                    curvature[a * width + b] -= mean[a] * mean[b];
                }
            }
        }

        private double[] scores(Choices choices, double[] weights) {
            double[] scores = new double[choices.candidates(width)];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = choices.logCounts[i];
                for (int a = 0; a < width; a++) {
                    scores[i] += weights[a] * choices.features[i * width + a];
                }
            }
            return scores;
        }

        private double[] newtonStep() {
            PositiveDefinite system = new PositiveDefinite(width);
            for (int a = 0; a < width; a++) {
                for (int b = 0; b <= a; b++) {
                    system.set(a, b, curvature[a * width + b]);
                }
            }
            system.solve(gradient);
            double[] step = new double[width];
            for (int i = 0; i < width; i++) {
                step[i] = system.solution(i);
            }
            return step;
        }
    }
}
