package dev.marquee.algorithm.linear;

import dev.marquee.math.Kernels;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Coordinate descent on ½‖x_j − X w‖² + ½β‖w‖² + λ‖w‖₁, w ≥ 0, w_j = 0, from XᵀX alone: Friedman, Hastie and Tibshirani,
 * "Regularization paths for generalized linear models via coordinate descent", 2010, section 2.2 (covariance updates).
 * With c = Xᵀ(x_j − X w), a weight's best value is (c_i + G_ii w_i − λ)₊ / (G_ii + β). No
 * entry of XᵀX is below 0, as no value of X is, so c falls as weights grow, and a weight whose c is not above λ at first
 * can be left out for good.
 */
final class ElasticNet {
    /** A sweep that moves no weight by more is the last. */
    private static final float TOLERANCE = 1e-4f;

    private final float[] gram;
    private final int n;
    private final int stride;
    private final float beta;
    private final float lambda;
    private final int sweeps;

    ElasticNet(float[] gram, int n, SlimOptions options) {
        this.gram = gram;
        this.n = n;
        this.stride = Kernels.stride(n);
        this.beta = (float) options.regularization();
        this.lambda = (float) options.sparsity();
        this.sweeps = options.sweeps();
    }

    /** Adds the weights of column j as a row. */
    void fit(int j, RowsBuilder rows) {
        fit(j, Arrays.copyOfRange(gram, j * stride, j * stride + n), rows);
    }

    /**
     * Adds the weights of a column as a row.
     *
     * @param j the column, which gets no weight from itself; may lie beyond those of XᵀX
     * @param c Xᵀx_j, which is changed
     */
    void fit(int j, float[] c, RowsBuilder rows) {
        int[] candidates = candidates(j, c);
        float[] w = new float[n];
        float moved = Float.MAX_VALUE;
        for (int sweep = 0; sweep < sweeps && moved > TOLERANCE; sweep++) {
            moved = sweep(candidates, c, w);
        }
        for (int i : candidates) {
            if (w[i] > 0) {
                rows.add(i, w[i]);
            }
        }
        rows.endRow();
    }

    private int[] candidates(int j, float[] c) {
        return IntStream.range(0, n).filter(i -> i != j && c[i] > lambda).toArray();
    }

    /** Fits each candidate in turn and answers how far one moved at most. */
    private float sweep(int[] candidates, float[] c, float[] w) {
        float furthest = 0;
        for (int i : candidates) {
            float diagonal = gram[i * stride + i];
            float best = Math.max(0, c[i] + diagonal * w[i] - lambda) / (diagonal + beta);
            float move = best - w[i];
            if (move != 0) {
                Kernels.best().addScaled(n, -move, gram, i * stride, c, 0);
                w[i] = best;
                furthest = Math.max(furthest, Math.abs(move));
            }
        }
        return furthest;
    }
}
