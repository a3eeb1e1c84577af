package dev.marquee.algorithm.als;

import dev.marquee.math.DenseRows;

/**
 * Column layout of the rows of {@code als}. With biases a user's row is (b_u, p_u, 1) and a movie's row is (1, q_m,
 * b_m), so that their dot product is b_u + p_u·q_m + b_m. The unknowns of each side are contiguous and align with the
 * columns of the other side by which they are multiplied. Without biases a row holds the factors alone.
 *
 * @param rank number of factors
 * @param biases whether rows hold biases
 */
record AlsLayout(int rank, boolean biases) {
    /** Number of columns of a row. */
    int width() {
        return biases ? rank + 2 : rank;
    }

    /** Number of unknowns of a row: its factors, plus its bias if there are biases. */
    int unknowns() {
        return biases ? rank + 1 : rank;
    }

    /** Column of the first factor. */
    int factors() {
        return biases ? 1 : 0;
    }

    /** Rows of users without ratings. */
    Side users(int rows) {
        return users(zerosWithConstant(rows, rank + 1));
    }

    /** Rows of movies without ratings. */
    Side movies(int rows) {
        return movies(zerosWithConstant(rows, 0));
    }

    /** Rows in the layout of users. */
    Side users(DenseRows rows) {
        return new Side(rows, 0, 0);
    }

    /** Rows in the layout of movies. */
    Side movies(DenseRows rows) {
        return new Side(rows, biases ? 1 : 0, biases ? rank + 1 : 0);
    }

    /** Sets the constant 1 of a movie's row, by which users' biases are multiplied. */
    void setConstant(Side movies, int movie) {
        if (biases) {
            movies.rows().values()[movies.rows().at(movie)] = 1;
        }
    }

    private DenseRows zerosWithConstant(int rows, int constantColumn) {
        DenseRows all = DenseRows.zeros(rows, width());
        if (biases) {
            all.fillColumn(constantColumn, 1);
        }
        return all;
    }

    /**
     * The rows of all users or of all movies.
     *
     * @param rows one row per user or movie
     * @param unknowns first column of the unknowns
     * @param bias column of the bias, if there are biases
     */
    record Side(DenseRows rows, int unknowns, int bias) {}
}
