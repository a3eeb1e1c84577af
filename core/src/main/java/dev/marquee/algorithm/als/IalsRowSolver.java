package dev.marquee.algorithm.als;

import dev.marquee.data.Ratings;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Gram;
import dev.marquee.math.LeastSquares;
import dev.marquee.parallel.Workers;
import java.util.Arrays;

/**
 * Solves the rows of one side with the other side fixed: holds the other side's rows and α₀ Y'Y, which accounts for all
 * pairs without a rating at once. Immutable; shared by threads, each with its own {@link LeastSquares}.
 */
final class IalsRowSolver {
    private final IalsOptions options;
    private final ImplicitTargets targets;
    private final DenseRows others;
    private final float[] unobserved;

    /** @param ratings whose values the observations have */
    IalsRowSolver(IalsOptions options, Ratings ratings, DenseRows others, Workers workers) {
        this.options = options;
        this.targets = ImplicitTargets.of(ratings, options);
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

    /** Starts a row. */
    void begin(LeastSquares scratch) {
        scratch.begin(unobserved);
    }

    /**
     * Adds an observation that the row shares with a row of the other side.
     *
     * @param value of the rating or event
     * @return the weight of its squared error: 1 for a rating, the value of an event
     */
    float add(LeastSquares scratch, int other, float value) {
        float weight = targets.weight(value);
        float target = targets.target(value);
        if (weight == 1) {
            scratch.add(others.values(), others.at(other), target);
            return weight;
        }
        // Weighted least squares: feature and target are scaled by the root of the weight.
        float root = (float) Math.sqrt(weight);
        float[] scaled = Arrays.copyOfRange(others.values(), others.at(other), others.at(other) + options.rank());
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= root;
        }
        scratch.add(scaled, 0, root * target);
        return weight;
    }

    /** Sets a row to the solution for its observations, whose weights sum to n, and its unobserved pairs. */
    void solve(LeastSquares scratch, double n, DenseRows own, int row) {
        scratch.damp(0, options.rank(), options.ridge(n, others.rows()));
        scratch.solve(own.values(), own.at(row));
    }
}
