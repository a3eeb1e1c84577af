package dev.marquee.math;

import java.util.Arrays;

/**
 * Ridge regression for a sequence of rows: x that minimizes Σ (t − x·f)² + x'Px + Σ λ x², by normal equations. The
 * features f of a row's observations are gathered in cache-sized tiles, so that the sum of their outer products is a
 * matrix product: n²/2 multiplications per observation, n³/6 per solution. Has scratch space, so each thread needs its
 * own instance.
 *
 * <p>Use: {@link #begin}, {@link #add} for each observation, {@link #damp}, {@link #solve}; then, if needed, {@link
 * #variance}.
 */
public final class LeastSquares {
    private static final int TILE = 64;

    private final Kernels kernels = Kernels.best();
    private final int width;
    private final int stride;
    private final float[] matrix;
    private final float[] right;
    private final float[] features;
    private final float[] targets;
    private final Cholesky cholesky;
    private int gathered;

    /** Creates a solver for {@code width} unknowns. */
    public LeastSquares(int width) {
        this.width = width;
        this.stride = Kernels.stride(width);
        this.matrix = new float[width * stride];
        this.right = new float[stride];
        this.features = new float[TILE * stride];
        this.targets = new float[TILE];
        this.cholesky = new Cholesky(width);
    }

    /** Begins a row with P = 0. */
    public void begin() {
        Arrays.fill(matrix, 0);
        reset();
    }

    /** Begins a row with the upper triangle of P, width x width in rows of {@link Kernels#stride} floats. */
    public void begin(float[] prior) {
        System.arraycopy(prior, 0, matrix, 0, matrix.length);
        reset();
    }

    /** Adds an observation: {@code width} features from {@code at} on, and the target. */
    public void add(float[] array, int at, float target) {
        System.arraycopy(array, at, features, gathered * stride, width);
        targets[gathered] = target;
        if (++gathered == TILE) {
            gather();
        }
    }

    /**
     * Adds to the normal equations themselves: prior knowledge about the unknowns.
     *
     * @param upper the upper triangle of a matrix, width x width in rows of {@link Kernels#stride} floats
     * @param side the right-hand side, as long as a row
     */
    public void add(float[] upper, float[] side) {
        kernels.addScaled(matrix.length, 1, upper, 0, matrix, 0);
        kernels.addScaled(stride, 1, side, 0, right, 0);
    }

    /** Adds λ for a range of the unknowns. */
    public void damp(int from, int to, double lambda) {
        for (int i = from; i < to; i++) {
            matrix[i * stride + i] += (float) lambda;
        }
    }

    /** Writes the solution, {@code width} numbers from {@code at} on. Afterwards call {@link #begin} again. */
    public void solve(float[] out, int at) {
        gather();
        cholesky.solveInPlace(matrix, right);
        System.arraycopy(right, 0, out, at, width);
    }

    /**
     * The variance of Σ direction_i x_i under the normal distribution whose precision is the matrix of the system
     * solved last. n²/2 multiplications.
     *
     * @param direction one number per unknown, with room up to the stride; overwritten
     */
    public double variance(float[] direction) {
        cholesky.forward(matrix, direction);
        return kernels.dot(width, direction, 0, direction, 0);
    }

    private void reset() {
        Arrays.fill(right, 0);
        gathered = 0;
    }

    private void gather() {
        MatrixAt tile = MatrixAt.rows(features, 0, stride);
        kernels.addUpperTriangle(0, width, gathered, tile, tile, MatrixAt.rows(matrix, 0, stride));
        kernels.multiplyAdd(
                1, stride, gathered, MatrixAt.rows(targets, 0, TILE), tile, MatrixAt.rows(right, 0, stride));
        gathered = 0;
    }
}
