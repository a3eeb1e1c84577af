package dev.marquee.algorithm.als;

import dev.marquee.data.RatingRows;
import dev.marquee.math.DenseRows;

/** A way to fit rows of one side with the other side fixed; shared by threads. */
interface IalsRows {
    /** Improves or solves the rows {@code from..to-1} of one side. */
    void solve(RatingRows ratings, int from, int to, DenseRows own);
}
