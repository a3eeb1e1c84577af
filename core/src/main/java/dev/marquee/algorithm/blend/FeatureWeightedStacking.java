package dev.marquee.algorithm.blend;

import dev.marquee.math.PositiveDefinite;

/**
 * Feature-weighted linear stacking: Sill, Takács, Mackey and Lin (2009). The members' mean prediction is corrected by
 * weights that are linear in the rating counts of user and movie. With p̄ the mean prediction, z a context (1, log(1 +
 * ratings of the user), log(1 + ratings of the movie)) and m the mean rating, a prediction is p̄ + Σ_k z_k (Σ_j w_jk
 * (p_j - p̄) + c_k (p̄ - m) + d_k), fitted by least squares with a penalty on Σ w² + c² + d².
 */
final class FeatureWeightedStacking {
    /** Length of a context. */
    static final int CONTEXT = 3;

    private final int members;
    private final double middle;
    private final float[] weights;

    /** Takes ownership of the weights. */
    FeatureWeightedStacking(int members, double middle, float[] weights) {
        this.members = members;
        this.middle = middle;
        this.weights = weights;
    }

    static int size(int members) {
        return (members + 2) * CONTEXT;
    }

    int members() {
        return members;
    }

    double middle() {
        return middle;
    }

    float[] weights() {
        return weights.clone();
    }

    /** The stacked prediction. */
    double predict(float[] predictions, double[] context) {
        double[] inputs = new double[weights.length];
        double prediction = inputs(members, middle, predictions, context, inputs);
        for (int i = 0; i < inputs.length; i++) {
            prediction += weights[i] * inputs[i];
        }
        return prediction;
    }

    /** Sets the factors of the weights, and returns the mean prediction. */
    private static double inputs(int members, double middle, float[] predictions, double[] context, double[] inputs) {
        double mean = 0;
        for (float prediction : predictions) {
            mean += prediction / members;
        }
        int at = 0;
        for (double feature : context) {
            for (float prediction : predictions) {
                inputs[at++] = feature * (prediction - mean);
            }
            inputs[at++] = feature * (mean - middle);
            inputs[at++] = feature;
        }
        return mean;
    }

    /**
     * Accumulates the normal equations from members' predictions and ratings; the order of the ratings affects
     * rounding. Confined to one thread.
     */
    static final class Fit {
        private final int members;
        private final double middle;
        private final double regularization;
        private final PositiveDefinite matrix;
        private final double[] right;
        private final double[] inputs;

        Fit(int members, double middle, double regularization) {
            this.members = members;
            this.middle = middle;
            this.regularization = regularization;
            this.matrix = new PositiveDefinite(size(members));
            this.right = new double[size(members)];
            this.inputs = new double[size(members)];
        }

        void add(float[] predictions, double[] context, double rating) {
            double residual = rating - inputs(members, middle, predictions, context, inputs);
            for (int i = 0; i < inputs.length; i++) {
                right[i] += inputs[i] * residual;
                for (int j = 0; j <= i; j++) {
                    matrix.add(i, j, inputs[i] * inputs[j]);
                }
            }
        }

        FeatureWeightedStacking solve() {
            for (int i = 0; i < right.length; i++) {
                matrix.add(i, i, regularization);
            }
            matrix.solve(right);
            float[] weights = new float[right.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) matrix.solution(i);
            }
            return new FeatureWeightedStacking(members, middle, weights);
        }
    }
}
