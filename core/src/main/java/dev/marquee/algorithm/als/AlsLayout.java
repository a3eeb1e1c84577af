package dev.marquee.algorithm.als;

import dev.marquee.math.DenseRows;

/**
 * Where things stand in the rows of {@code als}. With biases a user's row is (b_u, p_u, 1) and a movie's (1, q_m, b_m), so
 * that their product is b_u + p_u·q_m + b_m; each side's unknowns stand together, and face what they are multiplied with
 * on the other side at the same columns. Without biases a row is its factors.
 *
 * @param rank of the factors
 * @param biases whether there are any
 */
record AlsLayout(int rank, boolean biases) {
    /** Columns of a row. */
    int width() {
        return biases ? rank + 2 : rank;
    }

    /** Unknowns of a row: its factors, and its bias if there are any. */
    int unknowns() {
        return biases ? rank + 1 : rank;
    }

    /** The column of the first factor. */
    int factors() {
        return biases ? 1 : 0;
    }

    /** Users without ratings. */
    Half users(int rows) {
        return users(zerosWithConstant(rows, rank + 1));
    }

    /** Movies without ratings. */
    Half movies(int rows) {
        return movies(zerosWithConstant(rows, 0));
    }

    /** Rows laid out for users. */
    Half users(DenseRows rows) {
        return new Half(rows, 0, 0);
    }

    /** Rows laid out for movies. */
    Half movies(DenseRows rows) {
        return new Half(rows, biases ? 1 : 0, biases ? rank + 1 : 0);
    }

    /** Sets what faces users' biases in a movie's row. */
    void setConstant(Half movies, int movie) {
        if (biases) {
            movies.rows().values()[movies.rows().at(movie)] = 1;
        }
    }

    private DenseRows zerosWithConstant(int rows, int one) {
        DenseRows all = DenseRows.zeros(rows, width());
        if (biases) {
            all.fillColumn(one, 1);
        }
        return all;
    }

    /**
     * The rows of users or of movies.
     *
     * @param rows one a user or movie
     * @param unknowns the first column of its unknowns
     * @param bias the column of its bias, if there are any
     */
    record Half(DenseRows rows, int unknowns, int bias) {}
}
