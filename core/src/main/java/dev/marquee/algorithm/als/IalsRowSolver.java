package dev.marquee.algorithm.als;

import dev.marquee.math.DenseRows;
import dev.marquee.math.Gram;
import dev.marquee.math.LeastSquares;
import dev.marquee.math.Workers;

/**
 * What finding rows on one side needs of the other side: its rows, and α₀ Y'Y, which stands for all pairs without a rating
 * at once. Immutable while the other side is held; shared by threads, each with {@link LeastSquares} of its own.
 */
final class IalsRowSolver {
    private final IalsOptions options;
    private final DenseRows others;
    private final float[] unobserved;

    IalsRowSolver(IalsOptions options, DenseRows others, Workers workers) {
        this.options = options;
        this.others = others;
        this.unobserved = Gram.of(others, workers);
        for (int i = 0; i < unobserved.length; i++) {
            unobserved[i] *= (float) options.unobservedWeight();
        }
    }

    /** Scratch space for one thread. */
    LeastSquares scratch() {
        return new LeastSquares(options.rank());
    }

    /** Begins a row. */
    void begin(LeastSquares scratch) {
        scratch.begin(unobserved);
    }

    /** A rating that the row shares with a row of the other side. */
    void add(LeastSquares scratch, int other) {
        scratch.add(others.values(), others.at(other), 1);
    }

    /** Sets a row to what fits its n ratings, and those it has not, best. */
    void solve(LeastSquares scratch, int n, DenseRows own, int row) {
        scratch.damp(0, options.rank(), options.ridge(n, others.rows()));
        scratch.solve(own.values(), own.at(row));
    }
}
