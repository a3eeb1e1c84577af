package dev.marquee.algorithm.als;

import dev.marquee.data.RatingRows;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Kernels;
import dev.marquee.math.LeastSquares;

/**
 * Solves the ridge regression of one row at a time with the other side fixed. Holds scratch space; confined to one
 * thread.
 */
final class AlsRowSolver {
    private final AlsOptions options;
    private final int unknowns;
    private final float mean;
    private final LeastSquares squares;

    AlsRowSolver(AlsOptions options, float mean) {
        this.options = options;
        this.unknowns = options.unknowns();
        this.mean = mean;
        this.squares = new LeastSquares(unknowns);
    }

    /** Starts a row. */
    void begin() {
        squares.begin();
    }

    /** Adds a rating that the row shares with a row of the other side. */
    void add(AlsSide own, AlsSide other, int row, float value) {
        DenseRows rows = other.rows();
        float known = options.biases() ? mean + rows.values()[rows.at(row) + other.bias()] : mean;
        squares.add(rows.values(), rows.at(row) + own.unknowns(), value - known);
    }

    /** Solves a row with a penalty on the distance from its current value; without ratings the row stays unchanged. */
    void solveFromCurrent(AlsSide own, int row, AlsSide other, RatingRows ratings) {
        DenseRows rows = own.rows();
        float[] before = new float[rows.stride()];
        System.arraycopy(rows.values(), rows.at(row), before, 0, before.length);
        begin();
        for (int entry = ratings.start(row); entry < ratings.end(row); entry++) {
            int column = ratings.column(entry);
            int at = other.rows().at(column) + own.unknowns();
            float expected = Kernels.best()
                    .dot(unknowns, before, own.unknowns(), other.rows().values(), at);
            add(own, other, column, ratings.value(entry) - expected);
        }
        if (ratings.count(row) > 0) {
            solve(own, row, ratings.count(row));
            Kernels.best().addScaled(unknowns, 1, before, own.unknowns(), rows.values(), rows.at(row) + own.unknowns());
        }
    }

    /** Sets the row to the ridge regression solution of its n ratings. */
    void solve(AlsSide own, int row, int n) {
        AlsOptions.Ridge ridge = options.ridge(n);
        int factors = options.layout().factors() - own.unknowns();
        squares.damp(factors, factors + options.rank(), ridge.factors());
        if (options.biases()) {
            int bias = own.bias() - own.unknowns();
            squares.damp(bias, bias + 1, ridge.bias());
        }
        squares.solve(own.rows().values(), own.rows().at(row) + own.unknowns());
    }
}
