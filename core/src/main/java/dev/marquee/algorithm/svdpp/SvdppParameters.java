package dev.marquee.algorithm.svdpp;

import dev.marquee.math.DenseRows;

/**
 * What training moves. A user's row is (b_u, p_u + z_u, 1) and a movie's (1, q_m, b_m), so that their product is the
 * rating but for the mean; z_u = n_u^−½ Σ y_j over the movies they rated.
 *
 * @param mean μ
 * @param users the users' rows
 * @param movies the movies' rows
 * @param implicit y_j, one a movie
 */
record SvdppParameters(float mean, DenseRows users, DenseRows movies, DenseRows implicit) {
    /** The column of the first factor. */
    static final int FACTORS = 1;

    /** The rows of nobody and nothing yet. */
    static SvdppParameters zeros(float mean, int users, int movies, int rank) {
        SvdppParameters zeros = new SvdppParameters(
                mean, people(users, rank), DenseRows.zeros(movies, rank + 2), DenseRows.zeros(movies, rank));
        zeros.movies.fillColumn(0, 1);
        return zeros;
    }

    /** Rows for people without ratings. */
    static DenseRows people(int users, int rank) {
        DenseRows people = DenseRows.zeros(users, rank + 2);
        people.fillColumn(rank + 1, 1);
        return people;
    }

    int rank() {
        return implicit.width();
    }

    /** The column of a movie's bias. */
    int movieBias() {
        return rank() + 1;
    }
}
