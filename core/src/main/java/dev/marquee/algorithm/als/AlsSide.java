package dev.marquee.algorithm.als;

import dev.marquee.algorithm.common.FactorLayout;
import dev.marquee.math.DenseRows;

/**
 * The rows of all users or of all movies. The unknowns of a row, its factors and its bias, are contiguous and align with
 * the columns of the other side by which they are multiplied.
 *
 * @param rows one row per user or movie
 * @param unknowns first column of the unknowns
 * @param bias column of the bias, if there are biases
 */
record AlsSide(DenseRows rows, int unknowns, int bias) {
    /** Rows in the layout of users. */
    static AlsSide ofUsers(DenseRows rows) {
        return new AlsSide(rows, FactorLayout.USER_BIAS, FactorLayout.USER_BIAS);
    }

    /** Rows in the layout of movies. */
    static AlsSide ofMovies(DenseRows rows, FactorLayout layout) {
        return new AlsSide(rows, layout.factors(), layout.movieBias());
    }
}
