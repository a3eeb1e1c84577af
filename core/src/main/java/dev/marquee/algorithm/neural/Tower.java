package dev.marquee.algorithm.neural;

import dev.marquee.math.SparseRows;

/**
 * Offsets and features of the user or movie tower: a table of embeddings with a cold-start row after the last, a column
 * of biases, the weights to the first hidden layer, and the features of each row.
 *
 * @param rows rows of the table, excluding the cold-start row
 * @param table offset of the embeddings
 * @param biases offset of the biases
 * @param weights offset of the first layer's weights
 * @param featureWidth number of columns of the features
 * @param features one row per row of the table, excluding the cold-start row
 */
record Tower(int rows, int table, int biases, int weights, int featureWidth, SparseRows features) {
    static Tower ofUsers(Layout layout, SparseRows features) {
        return new Tower(
                layout.users(),
                layout.userTable(),
                layout.userBiases(),
                layout.userWeights(),
                layout.userFeatures(),
                features);
    }

    static Tower ofMovies(Layout layout, SparseRows features) {
        return new Tower(
                layout.movies(),
                layout.movieTable(),
                layout.movieBiases(),
                layout.movieWeights(),
                layout.movieFeatures(),
                features);
    }

    /** The row of the cold-start embedding, which stands for all unseen users or movies. */
    int cold() {
        return rows;
    }
}
