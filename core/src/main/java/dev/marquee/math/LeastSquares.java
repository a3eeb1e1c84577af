package dev.marquee.math;

import dev.marquee.math.Kernels.MatrixAt;
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

    /**
     * Solves A x = b for a sequence of symmetric positive definite matrices A by Cholesky factorization A = U'U (Golub
     * and Van Loan, Matrix Computations, 4th ed., section 4.2), blocked so that two thirds of the work is matrix
     * products. n³/6 multiplications to factor, n² to solve. Has scratch space, so each thread needs its own instance.
     *
     * <p>A pivot that rounding leaves below a millionth of the largest diagonal element is raised to that value: the
     * solution is then that of a nearby matrix, and finite.
     */
    private static final class Cholesky {
        private static final int BLOCK = Kernels.ALIGNMENT;
        private static final float MIN_PIVOT = 1e-6f;

        private final Kernels kernels = Kernels.best();
        private final int size;
        private final int stride;
        private final float[] negated;
        private final float[] finish = new float[BLOCK];

        /** Creates a solver for {@code size x size} matrices in rows of {@link Kernels#stride} floats. */
        Cholesky(int size) {
            this.size = size;
            this.stride = Kernels.stride(size);
            this.negated = new float[BLOCK * stride];
        }

        /**
         * Sets x to the solution. The upper triangle of a becomes U; below its diagonal a is not read and its content
         * is undefined afterwards.
         */
        void solveInPlace(float[] a, float[] x) {
            factorInPlace(a);
            forward(a, x);
            backward(a, x);
        }

        /** Factors A = U'U by blocks of rows: first the rows themselves, then their update of all rows below. */
        private void factorInPlace(float[] a) {
            float min = minPivot(a);
            for (int from = 0; from < size; from += BLOCK) {
                int to = Math.min(from + BLOCK, size);
                factorRows(a, from, to, min);
                if (to < size) {
                    negate(a, from * stride);
                    MatrixAt left = MatrixAt.rows(negated, 0, stride);
                    MatrixAt right = MatrixAt.rows(a, from * stride, stride);
                    kernels.addUpperTriangle(to, size, to - from, left, right, MatrixAt.rows(a, 0, stride));
                }
            }
        }

        private void factorRows(float[] a, int from, int to, float min) {
            for (int p = from; p < to; p++) {
                int row = p * stride;
                float scale = (float) (1 / Math.sqrt(Math.max(a[row + p], min)));
                a[row + p] = 1 / scale;
                for (int j = p + 1; j < size; j++) {
                    a[row + j] *= scale;
                }
                for (int q = p + 1; q < to; q++) {
                    kernels.addScaled(size - q, -a[row + q], a, row + q, a, q * stride + q);
                }
            }
        }

        private void negate(float[] a, int at) {
            Arrays.fill(negated, 0);
            kernels.addScaled(negated.length, -1, a, at, negated, 0);
        }

        private float minPivot(float[] a) {
            float largest = Float.MIN_NORMAL / MIN_PIVOT;
            for (int i = 0; i < size; i++) {
                largest = Math.max(largest, a[i * stride + i]);
            }
            return largest * MIN_PIVOT;
        }

        /**
         * Forward substitution U' y = b, by blocks: first the diagonal triangle element by element, then its rows'
         * update of the rest of b.
         */
        void forward(float[] u, float[] x) {
            for (int from = 0; from < size; from += BLOCK) {
                int to = Math.min(from + BLOCK, size);
                for (int p = from; p < to; p++) {
                    int row = p * stride;
                    x[p] /= u[row + p];
                    for (int q = p + 1; q < to; q++) {
                        x[q] -= x[p] * u[row + q];
                    }
                }
                for (int p = from; p < to && to < size; p++) {
                    kernels.addScaled(stride - to, -x[p], u, p * stride + to, x, to);
                }
            }
        }

        /**
         * Backward substitution U x = y, by blocks from the last: first subtracts the contribution of the solved
         * elements, then solves the diagonal triangle element by element.
         */
        private void backward(float[] u, float[] x) {
            int last = (size - 1) / BLOCK * BLOCK;
            for (int from = last; from >= 0; from -= BLOCK) {
                int to = Math.min(from + BLOCK, size);
                if (to < size) {
                    MatrixAt rows = MatrixAt.rows(u, from * stride + to, stride);
                    kernels.dots(BLOCK, stride - to, rows, x, to, finish, 0);
                    for (int p = from; p < to; p++) {
                        x[p] -= finish[p - from];
                    }
                }
                for (int p = to - 1; p >= from; p--) {
                    int row = p * stride;
                    for (int q = p + 1; q < to; q++) {
                        x[p] -= x[q] * u[row + q];
                    }
                    x[p] /= u[row + p];
                }
            }
        }
    }
}
