package dev.marquee.algorithm.svdpp;

import dev.marquee.algorithm.common.FactorLayout;
import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.math.DenseRows;

/**
 * The parameters that training changes. A user's row is (b_u, p_u + z_u, 1) and a movie's row is (1, q_m, b_m), so that
 * their dot product is the predicted rating minus the mean; z_u = n_u^−½ Σ y_j over the movies that the user rated.
 *
 * @param mean μ
 * @param users rows of users
 * @param movies rows of movies
 * @param implicit y_j, one row per movie
 */
record SvdppParameters(float mean, DenseRows users, DenseRows movies, DenseRows implicit) {
    /** Column of the first factor. */
    static final int FACTORS = 1;

    /** Initial parameters: all 0 except the constant columns. */
    static SvdppParameters zeros(float mean, int users, int movies, int rank) {
        FactorLayout layout = layout(rank);
        return new SvdppParameters(mean, layout.users(users), layout.movies(movies), DenseRows.zeros(movies, rank));
    }

    /** Layout of the rows of users and movies. */
    static FactorLayout layout(int rank) {
        return new FactorLayout(rank, true, true);
    }

    /** The rows of users and movies. */
    FactorRows factors() {
        return new FactorRows(layout(rank()), users, movies);
    }

    int rank() {
        return implicit.width();
    }

    /** Column of a movie's bias. */
    int movieBias() {
        return rank() + 1;
    }
}
