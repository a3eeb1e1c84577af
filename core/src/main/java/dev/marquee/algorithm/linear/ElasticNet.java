package dev.marquee.algorithm.linear;

import dev.marquee.math.Kernels;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Coordinate descent on ½‖x_j − X w‖² + ½β‖w‖² + λ‖w‖₁, w ≥ 0, w_j = 0, from XᵀX alone: Friedman, Hastie and
 * Tibshirani, "Regularization paths for generalized linear models via coordinate descent", 2010, section 2.2
 * (covariance updates). With c = Xᵀ(x_j − X w), the optimal value of a weight is (c_i + G_ii w_i − λ)₊ / (G_ii + β). X
 * has no negative values, hence neither has XᵀX, so c decreases as weights grow: a weight whose c is not above λ at the
 * start stays 0 and is skipped.
 */
final class ElasticNet {
    /** Stops after a sweep that changes no weight by more than this. */
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

    /** Appends the weights of column j as a row. */
    void fit(int j, RowsBuilder rows) {
        fit(j, Arrays.copyOfRange(gram, j * stride, j * stride + n), rows);
    }

    /**
     * Appends the weights of a column as a row.
     *
     * @param j the column, which gets no weight from itself; may lie beyond those of XᵀX
     * @param c Xᵀx_j; overwritten
     */
    void fit(int j, float[] c, RowsBuilder rows) {
        int[] candidates = candidates(j, c);
        float[] w = new float[n];
        float maxChange = Float.MAX_VALUE;
        for (int sweep = 0; sweep < sweeps && maxChange > TOLERANCE; sweep++) {
            maxChange = sweep(candidates, c, w);
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

    /** Fits each candidate in turn and returns the largest change of a weight. */
    private float sweep(int[] candidates, float[] c, float[] w) {
        float maxChange = 0;
        for (int i : candidates) {
            float diagonal = gram[i * stride + i];
            float optimum = Math.max(0, c[i] + diagonal * w[i] - lambda) / (diagonal + beta);
            float change = optimum - w[i];
            if (change != 0) {
                Kernels.best().addScaled(n, -change, gram, i * stride, c, 0);
                w[i] = optimum;
                maxChange = Math.max(maxChange, Math.abs(change));
            }
        }
        return maxChange;
    }
}
