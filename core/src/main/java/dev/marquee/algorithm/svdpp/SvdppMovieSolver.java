package dev.marquee.algorithm.svdpp;

import dev.marquee.data.RatingRows;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Kernels;
import dev.marquee.math.LeastSquares;

/** Solves one movie row at a time with users fixed. Holds scratch space; confined to one thread. */
final class SvdppMovieSolver {
    private final SvdppOptions options;
    private final SvdppParameters state;
    private final Kernels kernels = Kernels.best();
    private final LeastSquares squares;
    private final float[] before;

    SvdppMovieSolver(SvdppOptions options, SvdppParameters state) {
        this.options = options;
        this.state = state;
        this.squares = new LeastSquares(state.rank() + 1);
        this.before = new float[state.rank() + 1];
    }

    /**
     * Solves for a movie's q and b with a penalty on the distance from their current values; without ratings they stay
     * unchanged.
     */
    void solve(DenseRows movies, int movie, RatingRows ratings) {
        int n = ratings.count(movie);
        int own = movies.at(movie) + SvdppParameters.FACTORS;
        System.arraycopy(movies.values(), own, before, 0, before.length);
        DenseRows users = state.users();
        squares.begin();
        for (int entry = ratings.start(movie); entry < ratings.end(movie); entry++) {
            int user = users.at(ratings.column(entry));
            float known = state.mean()
                    + users.values()[user]
                    + kernels.dot(before.length, before, 0, users.values(), user + SvdppParameters.FACTORS);
            squares.add(users.values(), user + SvdppParameters.FACTORS, ratings.value(entry) - known);
        }
        if (n > 0) {
            squares.damp(0, state.rank(), options.ridge(options.regularization(), n));
            squares.damp(state.rank(), before.length, options.ridge(options.biasRegularization(), n));
            squares.solve(movies.values(), own);
            kernels.addScaled(before.length, 1, before, 0, movies.values(), own);
        }
    }
}
