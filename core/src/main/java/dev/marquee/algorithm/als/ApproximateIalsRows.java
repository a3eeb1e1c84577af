package dev.marquee.algorithm.als;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.ConjugateGradients;
import dev.marquee.math.DenseRows;
import dev.marquee.parallel.Workers;

/** Improves rows from their last values by some steps of conjugate gradients. */
final class ApproximateIalsRows implements IalsRows {
    private final IalsOptions options;
    private final ImplicitTargets targets;
    private final DenseRows others;
    private final float[] unobserved;

    ApproximateIalsRows(IalsOptions options, Ratings ratings, DenseRows others, Workers workers) {
        this.options = options;
        this.targets = ImplicitTargets.of(ratings, options);
        this.others = others;
        this.unobserved = ConjugateGradients.prior(others, options.unobservedWeight(), workers);
    }

    @Override
    public void solve(RatingRows ratings, int from, int to, DenseRows own) {
        ConjugateGradients block = new ConjugateGradients(
                others, unobserved, 0, options.rank(), to - from, ratings.end(to - 1) - ratings.start(from));
        for (int row = from; row < to; row++) {
            double n = 0;
            for (int entry = ratings.start(row); entry < ratings.end(row); entry++) {
                float value = ratings.value(entry);
                block.add(ratings.column(entry), targets.weight(value), targets.target(value));
                n += targets.weight(value);
            }
            block.damp(0, options.rank(), options.ridge(n, others.rows()));
            block.endRow();
        }
        block.solve(options.conjugateGradientSteps(), own.values(), own.at(from));
    }
}
