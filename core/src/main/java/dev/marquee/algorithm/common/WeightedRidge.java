package dev.marquee.algorithm.common;

import dev.marquee.math.SparseRows;
import java.util.Arrays;

/**
 * The normal equations XᵀWX + Λ of a weighted ridge regression with many sparse features, solved by conjugate gradients
 * with the diagonal as preconditioner: Saad, "Iterative methods for sparse linear systems", 2003, algorithm 9.1. Never
 * has the matrix itself; an iteration costs two passes over X. Immutable.
 */
final class WeightedRidge {
    /** Relative to the right-hand side, in the norm of the preconditioner: well below the rounding of a float. */
    private static final double TOLERANCE = 1e-12;

    private final SparseRows x;
    private final double[] weights;
    private final double[] ridge;
    private final double[] diagonal;

    /**
     * @param x one row per observation
     * @param weights W, one weight per observation
     * @param ridge Λ, one penalty per feature
     */
    WeightedRidge(SparseRows x, double[] weights, double[] ridge) {
        this.x = x;
        this.weights = weights;
        this.ridge = ridge;
        this.diagonal = ridge.clone();
        for (int row = 0; row < x.rows(); row++) {
            for (int entry = x.starts()[row]; entry < x.starts()[row + 1]; entry++) {
                diagonal[x.columns()[entry]] += weights[row] * x.values()[entry] * x.values()[entry];
            }
        }
    }

    /** Replaces b by the solution; zeros stay zeros. */
    void solveInPlace(double[] b) {
        double[] residual = b.clone();
        double[] scaled = preconditioned(residual);
        double[] direction = scaled.clone();
        double size = dot(residual, scaled);
        double enough = TOLERANCE * TOLERANCE * size;
        Arrays.fill(b, 0);
        // In exact arithmetic as many iterations suffice as there are features; rounding delays the last ones.
        for (int iteration = 0; iteration < 2 * b.length && size > enough; iteration++) {
            double[] product = times(direction);
            double step = size / dot(direction, product);
            for (int i = 0; i < b.length; i++) {
                b[i] += step * direction[i];
                residual[i] -= step * product[i];
            }
            scaled = preconditioned(residual);
            double next = dot(residual, scaled);
            for (int i = 0; i < b.length; i++) {
                direction[i] = scaled[i] + next / size * direction[i];
            }
            size = next;
        }
    }

    private double[] preconditioned(double[] residual) {
        double[] scaled = new double[residual.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = diagonal[i] == 0 ? 0 : residual[i] / diagonal[i];
        }
        return scaled;
    }

    private double[] times(double[] direction) {
        double[] product = new double[direction.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = ridge[i] * direction[i];
        }
        for (int row = 0; row < x.rows(); row++) {
            double sum = 0;
            for (int entry = x.starts()[row]; entry < x.starts()[row + 1]; entry++) {
                sum += x.values()[entry] * direction[x.columns()[entry]];
            }
            sum *= weights[row];
            for (int entry = x.starts()[row]; entry < x.starts()[row + 1]; entry++) {
                product[x.columns()[entry]] += sum * x.values()[entry];
            }
        }
        return product;
    }

    private static double dot(double[] some, double[] others) {
        double sum = 0;
        for (int i = 0; i < some.length; i++) {
            sum += some[i] * others[i];
        }
        return sum;
    }
}
