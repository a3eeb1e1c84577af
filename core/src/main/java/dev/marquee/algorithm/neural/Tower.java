package dev.marquee.algorithm.neural;

import dev.marquee.math.SparseRows;

/**
 * What the user's half and the movie's half of the network have in common: a table of embeddings with a cold row after
 * the last, a column of biases, the weights to the first hidden layer, and the features of each row.
 *
 * @param rows of the table, the cold one not counted
 * @param table where the embeddings begin
 * @param biases where the biases begin
 * @param weights where the first layer's weights begin
 * @param featureWidth columns of the features
 * @param features one row for each row of the table, the cold one excepted
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

    /** The row of the embedding that stands for all that were never seen. */
    int cold() {
        return rows;
    }
}
