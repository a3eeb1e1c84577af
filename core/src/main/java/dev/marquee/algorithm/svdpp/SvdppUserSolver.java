package dev.marquee.algorithm.svdpp;

import dev.marquee.math.DenseRows;
import dev.marquee.math.Kernels;
import dev.marquee.math.LeastSquares;
import java.util.Arrays;

/** Solves one user row at a time with movies fixed. Holds scratch space; confined to one thread. */
final class SvdppUserSolver {
    private final SvdppOptions options;
    private final SvdppParameters state;
    private final Kernels kernels = Kernels.best();
    private final LeastSquares squares;
    private final float[] z;

    SvdppUserSolver(SvdppOptions options, SvdppParameters state) {
        this.options = options;
        this.state = state;
        this.squares = new LeastSquares(state.rank() + 1);
        this.z = new float[state.implicit().stride()];
    }

    /** Starts a user with z = 0. */
    void begin() {
        squares.begin();
        Arrays.fill(z, 0);
    }

    /** Adds a rated movie to z; all rated movies must be added before the first rating. */
    void addRated(int movie, int n) {
        float share = (float) (1 / Math.sqrt(n));
        DenseRows implicit = state.implicit();
        kernels.addScaled(z.length, share, implicit.values(), implicit.at(movie), z, 0);
    }

    /** Adds a rating. */
    void add(int movie, float value) {
        DenseRows movies = state.movies();
        int at = movies.at(movie);
        float known = state.mean()
                + movies.values()[at + state.movieBias()]
                + kernels.dot(state.rank(), movies.values(), at + SvdppParameters.FACTORS, z, 0);
        squares.add(movies.values(), at, value - known);
    }

    /** Sets a row to (b_u, p_u + z_u, 1). */
    void solve(DenseRows users, int user, int n) {
        squares.damp(0, 1, options.ridge(options.biasRegularization(), n));
        squares.damp(1, 1 + state.rank(), options.ridge(options.regularization(), n));
        squares.solve(users.values(), users.at(user));
        kernels.addScaled(state.rank(), 1, z, 0, users.values(), users.at(user) + SvdppParameters.FACTORS);
    }
}
