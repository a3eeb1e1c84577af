package dev.marquee.math;

import dev.marquee.math.Kernels.MatrixAt;
import dev.marquee.parallel.Workers;
import java.util.Arrays;

/**
 * The inverse of a symmetric positive definite matrix, in place: the sweep operator (Goodnight, "A tutorial on the
 * SWEEP operator", The American Statistician 33, 1979) on blocks. Sweeping block k of A, with D = A_kk, gives
 *
 * <pre>A_kk = −D⁻¹    A_kj = D⁻¹ A_kj    A_ij = A_ij − A_ik D⁻¹ A_kj</pre>
 *
 * and after all blocks are swept, A has become −A⁻¹. All work except n times the width of a block is products of
 * matrices that fit into the cache; only the blocks on and above the diagonal are processed, which needs n³ additions
 * and multiplications in total, the minimum. Needs memory for two rows of blocks besides the matrix.
 *
 * <p>Of the seven digits of a float, about as many are lost as the condition number has. D is inverted in double
 * precision.
 */
public final class SymmetricInverse {
    /**
     * Width of a block: a multiple of the vector width, small enough that two blocks fit into the L2 cache, and an odd
     * number of cache lines, so that a block's rows do not collide in the L1 cache.
     */
    private static final int WIDTH = 144;

    private final float[] a;
    private final int n;
    private final int stride;
    private final int blocks;
    private final Kernels kernels;
    private final float[] row;
    private final float[] solved;

    private SymmetricInverse(float[] a, int n, Kernels kernels) {
        this.a = a;
        this.n = n;
        this.stride = Kernels.stride(n);
        this.blocks = Math.ceilDiv(n, WIDTH);
        this.kernels = kernels;
        this.row = new float[blocks * WIDTH * WIDTH];
        this.solved = new float[blocks * WIDTH * WIDTH];
    }

    /**
     * Replaces a matrix by its inverse. The result does not depend on the number of threads.
     *
     * @param a n rows of {@code Kernels.stride(n)} numbers, of which the first n are the matrix; only the upper
     *     triangle is read. Afterwards the whole inverse; undefined if this fails.
     * @throws ArithmeticException if the matrix is not positive definite to working precision
     */
    public static void invertInPlace(float[] a, int n, Workers workers) {
        invertInPlace(a, n, workers, Kernels.best());
    }

    static void invertInPlace(float[] a, int n, Workers workers, Kernels kernels) {
        if ((long) n * Kernels.stride(n) > a.length) {
            throw new IllegalArgumentException("%d numbers for a matrix of %d rows".formatted(a.length, n));
        }
        SymmetricInverse inverse = new SymmetricInverse(a, n, kernels);
        for (int k = 0; k < inverse.blocks; k++) {
            inverse.sweep(k, workers);
        }
        workers.forEachTile(inverse.blocks, inverse::negateAndMirror);
    }

    private void sweep(int k, Workers workers) {
        float[] negative = new float[WIDTH * WIDTH];
        SmallInverse.negative(a, at(k, k), stride, width(k), negative, WIDTH);
        workers.forEachTile(blocks, j -> {
            if (j != k) {
                gather(k, j);
                solve(k, j, negative);
            }
        });
        workers.forEachTile(blocks * blocks, pair -> {
            int i = pair / blocks;
            int j = pair % blocks;
            if (i <= j && i != k && j != k) {
                MatrixAt left = MatrixAt.rows(row, packed(i), WIDTH).transposed();
                MatrixAt right = MatrixAt.rows(solved, packed(j), WIDTH);
                kernels.multiplyAdd(width(i), width(j), width(k), left, right, MatrixAt.rows(a, at(i, j), stride));
            }
        });
        workers.forEachTile(blocks, j -> scatter(k, j, negative));
    }

    /** Copies block (k, j), transposed if only (j, k) is stored, next to the other blocks of its row. */
    private void gather(int k, int j) {
        for (int r = 0; r < width(k); r++) {
            for (int c = 0; c < width(j); c++) {
                row[packed(j) + r * WIDTH + c] = j > k ? a[at(k, j) + r * stride + c] : a[at(j, k) + c * stride + r];
            }
        }
    }

    /** −D⁻¹ A_kj. */
    private void solve(int k, int j, float[] negative) {
        Arrays.fill(solved, packed(j), packed(j) + WIDTH * WIDTH, 0);
        kernels.multiplyAdd(
                width(k),
                width(j),
                width(k),
                MatrixAt.rows(negative, 0, WIDTH),
                MatrixAt.rows(row, packed(j), WIDTH),
                MatrixAt.rows(solved, packed(j), WIDTH));
    }

    private void scatter(int k, int j, float[] negative) {
        for (int r = 0; r < width(k); r++) {
            for (int c = 0; c < width(j); c++) {
                if (j == k) {
                    a[at(k, k) + r * stride + c] = negative[r * WIDTH + c];
                } else {
                    a[j > k ? at(k, j) + r * stride + c : at(j, k) + c * stride + r] =
                            -solved[packed(j) + r * WIDTH + c];
                }
            }
        }
    }

    /** Negates a row of blocks and copies it to the column below. */
    private void negateAndMirror(int i) {
        for (int j = i; j < blocks; j++) {
            for (int r = 0; r < width(i); r++) {
                for (int c = i == j ? r : 0; c < width(j); c++) {
                    float value = -a[at(i, j) + r * stride + c];
                    a[at(i, j) + r * stride + c] = value;
                    a[at(j, i) + c * stride + r] = value;
                }
            }
        }
    }

    private int at(int i, int j) {
        return i * WIDTH * stride + j * WIDTH;
    }

    private static int packed(int j) {
        return j * WIDTH * WIDTH;
    }

    private int width(int i) {
        return Math.min(WIDTH, n - i * WIDTH);
    }
}
