package dev.marquee.algorithm.neural;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;

/**
 * Makes parameters fit to predict with: the cold rows get a meaning where training, for want of id dropout, gave them
 * none, and stand in for every user and movie that training did not see.
 */
final class ColdStartRows {
    private ColdStartRows() {}

    /** Sets the cold rows to the mean of the rows that were trained. */
    static void average(Inputs inputs, float[] parameters, Ratings ratings) {
        average(inputs.users(), inputs.layout().embeddingStride(), parameters, ratings.byUser());
        average(inputs.movies(), inputs.layout().embeddingStride(), parameters, ratings.byMovie());
    }

    private static void average(Tower half, int stride, float[] parameters, RatingRows rows) {
        int trained = 0;
        double bias = 0;
        double[] sum = new double[stride];
        for (int row = 0; row < half.rows(); row++) {
            if (rows.count(row) > 0) {
                trained++;
                bias += parameters[half.biases() + row];
                for (int i = 0; i < stride; i++) {
                    sum[i] += parameters[half.table() + row * stride + i];
                }
            }
        }
        int cold = half.table() + half.cold() * stride;
        for (int i = 0; i < stride; i++) {
            parameters[cold + i] = (float) (sum[i] / trained);
        }
        parameters[half.biases() + half.cold()] = (float) (bias / trained);
    }

    /** Sets the rows of users and movies without a rating to the cold rows. */
    static void substitute(Inputs inputs, float[] parameters, Ratings ratings) {
        substitute(inputs.users(), inputs.layout().embeddingStride(), parameters, ratings.byUser());
        substitute(inputs.movies(), inputs.layout().embeddingStride(), parameters, ratings.byMovie());
    }

    private static void substitute(Tower half, int stride, float[] parameters, RatingRows rows) {
        int cold = half.table() + half.cold() * stride;
        for (int row = 0; row < half.rows(); row++) {
            if (rows.count(row) == 0) {
                System.arraycopy(parameters, cold, parameters, half.table() + row * stride, stride);
                parameters[half.biases() + row] = parameters[half.biases() + half.cold()];
            }
        }
    }
}
