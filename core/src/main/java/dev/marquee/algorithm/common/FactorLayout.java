package dev.marquee.algorithm.common;

import dev.marquee.math.DenseRows;

/**
 * Column layout of the rows of a factor model. With biases a user's row is (b_u, p_u, 1) and a movie's row is (1, q_m,
 * b_m), so that their dot product is b_u + p_u·q_m + b_m. Without biases of users the first column is left out, without
 * biases of movies the last one.
 *
 * @param rank number of factors
 * @param userBiases whether users have biases
 * @param movieBiases whether movies have biases
 */
public record FactorLayout(int rank, boolean userBiases, boolean movieBiases) {
    /** Column of a user's bias, if there are biases of users. */
    public static final int USER_BIAS = 0;

    /** Number of columns of a row. */
    public int width() {
        return movieBias() + (movieBiases ? 1 : 0);
    }

    /** Column of the first factor. */
    public int factors() {
        return userBiases ? 1 : 0;
    }

    /** Column of a movie's bias, if there are biases of movies. */
    public int movieBias() {
        return factors() + rank;
    }

    /** Rows of users without ratings: zeros, and the constant 1. */
    public DenseRows users(int rows) {
        DenseRows users = DenseRows.zeros(rows, width());
        if (movieBiases) {
            users.fillColumn(movieBias(), 1);
        }
        return users;
    }

    /** Rows of movies without ratings: zeros, and the constant 1. */
    public DenseRows movies(int rows) {
        DenseRows movies = DenseRows.zeros(rows, width());
        if (userBiases) {
            movies.fillColumn(USER_BIAS, 1);
        }
        return movies;
    }
}
