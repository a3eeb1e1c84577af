package dev.marquee.algorithm.neural;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;

/**
 * Fills the cold-start rows and the rows of untrained users and movies, so that the parameters can predict. Without id
 * dropout training leaves the cold-start rows untrained.
 */
final class ColdStartRows {
    private ColdStartRows() {}

    /** Sets the cold-start rows to the mean of the trained rows. */
    static void average(Inputs inputs, float[] parameters, Ratings ratings) {
        average(inputs.users(), inputs.layout().embeddingStride(), parameters, ratings.byUser());
        average(inputs.movies(), inputs.layout().embeddingStride(), parameters, ratings.byMovie());
    }

    private static void average(Tower tower, int stride, float[] parameters, RatingRows rows) {
        int trained = 0;
        double bias = 0;
        double[] sum = new double[stride];
        for (int row = 0; row < tower.rows(); row++) {
            if (rows.count(row) > 0) {
                trained++;
                bias += parameters[tower.biases() + row];
                for (int i = 0; i < stride; i++) {
                    sum[i] += parameters[tower.table() + row * stride + i];
                }
            }
        }
        int cold = tower.table() + tower.cold() * stride;
        for (int i = 0; i < stride; i++) {
            parameters[cold + i] = (float) (sum[i] / trained);
        }
        parameters[tower.biases() + tower.cold()] = (float) (bias / trained);
    }

    /** Sets the rows of users and movies without ratings to the cold-start rows. */
    static void substitute(Inputs inputs, float[] parameters, Ratings ratings) {
        substitute(inputs.users(), inputs.layout().embeddingStride(), parameters, ratings.byUser());
        substitute(inputs.movies(), inputs.layout().embeddingStride(), parameters, ratings.byMovie());
    }

    private static void substitute(Tower tower, int stride, float[] parameters, RatingRows rows) {
        int cold = tower.table() + tower.cold() * stride;
        for (int row = 0; row < tower.rows(); row++) {
            if (rows.count(row) == 0) {
                System.arraycopy(parameters, cold, parameters, tower.table() + row * stride, stride);
                parameters[tower.biases() + row] = parameters[tower.biases() + tower.cold()];
            }
        }
    }
}
