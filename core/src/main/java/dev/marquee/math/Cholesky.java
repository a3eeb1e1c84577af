package dev.marquee.math;

import java.util.Arrays;

/**
 * Solves A x = b for a sequence of symmetric positive definite matrices A by Cholesky factorization A = U'U (Golub and
 * Van Loan, Matrix Computations, 4th ed., section 4.2), blocked so that two thirds of the work is matrix products. n³/6
 * multiplications to factor, n² to solve. Has scratch space, so each thread needs its own instance.
 *
 * <p>A pivot that rounding leaves below a millionth of the largest diagonal element is raised to that value: the
 * solution is then that of a nearby matrix, and finite.
 */
public final class Cholesky {
    private static final int BLOCK = Kernels.ALIGNMENT;
    private static final float MIN_PIVOT = 1e-6f;

    private final Kernels kernels = Kernels.best();
    private final int size;
    private final int stride;
    private final float[] negated;
    private final float[] finish = new float[BLOCK];

    /** Creates a solver for {@code size x size} matrices in rows of {@link Kernels#stride} floats. */
    public Cholesky(int size) {
        this.size = size;
        this.stride = Kernels.stride(size);
        this.negated = new float[BLOCK * stride];
    }

    /**
     * Sets x to the solution. The upper triangle of a becomes U; below its diagonal a is not read and its content is
     * undefined afterwards.
     */
    public void solveInPlace(float[] a, float[] x) {
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
     * Forward substitution U' y = b, by blocks: first the diagonal triangle element by element, then its rows' update
     * of the rest of b.
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
     * Backward substitution U x = y, by blocks from the last: first subtracts the contribution of the solved elements,
     * then solves the diagonal triangle element by element.
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
