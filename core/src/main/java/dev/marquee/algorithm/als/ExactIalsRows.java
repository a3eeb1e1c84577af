package dev.marquee.algorithm.als;

import dev.marquee.data.RatingRows;
import dev.marquee.math.DenseRows;
import dev.marquee.math.LeastSquares;

/** Solves each row exactly. */
record ExactIalsRows(IalsRowSolver fit) implements IalsRows {
    @Override
    public void solve(RatingRows ratings, int from, int to, DenseRows own) {
        LeastSquares scratch = fit.scratch();
        for (int row = from; row < to; row++) {
            fit.begin(scratch);
            double n = 0;
            for (int entry = ratings.start(row); entry < ratings.end(row); entry++) {
                n += fit.add(scratch, ratings.column(entry), ratings.value(entry));
            }
            fit.solve(scratch, n, own, row);
        }
    }
}
