package dev.marquee.algorithm.linear;

import dev.marquee.math.SparseRows;
import java.util.Arrays;

/**
 * Coordinate descent on ½‖x_j − X w‖² + ½β‖w‖² + λ‖w‖₁, w ≥ 0, w_j = 0: Friedman, Hastie and Tibshirani,
 * "Regularization paths for generalized linear models via coordinate descent", 2010. With the residuals r = x_j − X w,
 * the optimal value of a weight is (x_iᵀr + x_iᵀx_i w_i − λ)₊ / (x_iᵀx_i + β). Residuals are kept up to date (section
 * 2.1), which costs the ratings of a movie per weight. Keeping Xᵀr up to date instead (section 2.2) costs one step per
 * movie of the catalogue and needs XᵀX, and most movies have far fewer ratings than the catalogue has movies.
 *
 * <p>A sweep over all movies finds the active set, those with a weight. Sweeps over the active set follow until its
 * weights settle. Then the next sweep over all movies finds those that need a weight after all. As inputs can be
 * negative, a movie can need one although it had none to begin with, so all are visited. Immutable.
 */
final class ElasticNet {
    /** A sweep over a set of movies that changes no weight by more than this is the last. */
    private static final float TOLERANCE = 1e-4f;

    private final SparseRows movies;
    private final int users;
    private final float[] squares;
    private final float beta;
    private final float lambda;
    private final int sweeps;
    private final Runnable check;

    /**
     * @param inputs X, one row per user
     * @param check called before each sweep over all movies; throws an exception to end the fit
     */
    ElasticNet(SparseRows inputs, int movies, SlimOptions options, Runnable check) {
        this.movies = inputs.transposed(movies);
        this.users = inputs.rows();
        this.squares = new float[movies];
        for (int i = 0; i < movies; i++) {
            for (int entry = this.movies.starts()[i]; entry < this.movies.starts()[i + 1]; entry++) {
                squares[i] += this.movies.values()[entry] * this.movies.values()[entry];
            }
        }
        this.beta = (float) options.regularization();
        this.lambda = (float) options.sparsity();
        this.sweeps = options.sweeps();
        this.check = check;
    }

    /** Appends the weights of column j of X as a row. Costs one step per rating and sweep. */
    void fit(int j, RowsBuilder rows) {
        float[] x = new float[users];
        for (int entry = movies.starts()[j]; entry < movies.starts()[j + 1]; entry++) {
            x[movies.columns()[entry]] = movies.values()[entry];
        }
        fit(j, x, rows);
    }

    /**
     * Appends the weights of a column as a row.
     *
     * @param j the column, which gets no weight from itself; may lie beyond those of X
     * @param x the column, one value per user; overwritten with the residuals
     */
    void fit(int j, float[] x, RowsBuilder rows) {
        new Column(j, x).fit(rows);
    }

    /** The weights of one column while they are fitted. */
    private final class Column {
        private final int self;
        private final float[] residuals;
        private final float[] weights = new float[squares.length];
        private int[] active = new int[16];
        private int size;

        Column(int self, float[] residuals) {
            this.self = self;
            this.residuals = residuals;
        }

        void fit(RowsBuilder rows) {
            boolean converged = false;
            for (int sweep = 0; sweep < sweeps && !converged; sweep++) {
                check.run();
                converged = sweepAll() <= TOLERANCE;
                boolean settled = converged;
                for (int inner = 0; inner < sweeps && !settled; inner++) {
                    settled = sweepActive() <= TOLERANCE;
                }
            }
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] > 0) {
                    rows.add(i, weights[i]);
                }
            }
            rows.endRow();
        }

        /** Fits each weight in turn and returns the largest change; the active set is then those above 0. */
        private float sweepAll() {
            float maxChange = 0;
            size = 0;
            for (int i = 0; i < weights.length; i++) {
                if (i != self) {
                    maxChange = Math.max(maxChange, update(i));
                    if (weights[i] > 0) {
                        activate(i);
                    }
                }
            }
            return maxChange;
        }

        private void activate(int i) {
            if (size == active.length) {
                active = Arrays.copyOf(active, 2 * size);
            }
            active[size++] = i;
        }

        private float sweepActive() {
            float maxChange = 0;
            for (int index = 0; index < size; index++) {
                maxChange = Math.max(maxChange, update(active[index]));
            }
            return maxChange;
        }

        /** Sets a weight to its optimum, given the others, and returns by how much it changed. */
        private float update(int i) {
            float optimum = Math.max(0, correlation(i) + squares[i] * weights[i] - lambda) / (squares[i] + beta);
            float change = optimum - weights[i];
            if (change != 0) {
                weights[i] = optimum;
                for (int entry = movies.starts()[i]; entry < movies.starts()[i + 1]; entry++) {
                    residuals[movies.columns()[entry]] -= change * movies.values()[entry];
                }
            }
            return Math.abs(change);
        }

        /** x_iᵀr, as four sums that do not wait for each other. */
        private float correlation(int i) {
            int[] columns = movies.columns();
            float[] values = movies.values();
            int entry = movies.starts()[i];
            int end = movies.starts()[i + 1];
            float first = 0;
            float second = 0;
            float third = 0;
            float fourth = 0;
            for (; entry <= end - 4; entry += 4) {
                first += values[entry] * residuals[columns[entry]];
                second += values[entry + 1] * residuals[columns[entry + 1]];
                third += values[entry + 2] * residuals[columns[entry + 2]];
                fourth += values[entry + 3] * residuals[columns[entry + 3]];
            }
            for (; entry < end; entry++) {
                first += values[entry] * residuals[columns[entry]];
            }
            return first + second + (third + fourth);
        }
    }
}
