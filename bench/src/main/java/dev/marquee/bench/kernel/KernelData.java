package dev.marquee.bench.kernel;

import dev.marquee.math.DenseRows;
import dev.marquee.math.Kernels;
import dev.marquee.math.Rng;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the kernels and OpenBLAS work on, the same for both. */
public final class KernelData {
    /** Rank of the factors. */
    static final int RANK = 64;

    /** Movies whose scores are computed at once. */
    static final int MOVIES = 10_000;

    /** Rows of a Gram matrix. */
    static final int ROWS = 60_000;

    /** Rows of a matrix to invert. */
    static final int INVERSE = 2_000;

    private static final int PIVOT = 300;

    private KernelData() {}

    /** Two vectors: in the first cache, in the second, in memory. */
    @State(Scope.Thread)
    public static class Vectors {
        /** Their length. */
        @Param({"64", "16384", "16777216"})
        int n;

        float[] x = new float[0];
        float[] y = new float[0];

        /** Fills them. */
        @Setup
        public void fill() {
            x = random(n, 1);
            y = random(n, 2);
        }
    }

    /** Square matrices that are multiplied. */
    @State(Scope.Thread)
    public static class Squares {
        /** Rows and columns: the rank of factors, a block of the inverse. */
        @Param({"64", "144"})
        int n;

        float[] a = new float[0];
        float[] b = new float[0];
        float[] c = new float[0];

        /** Fills them. */
        @Setup
        public void fill() {
            a = random(n * n, 1);
            b = random(n * n, 2);
            c = new float[n * n];
        }
    }

    /** Factors of rank 64, a positive definite matrix of that size, and scores of movies. */
    @State(Scope.Thread)
    public static class Factors {
        final DenseRows rows = DenseRows.gaussian(ROWS, RANK, 1, 0, 1);
        final float[] tile = random(RANK * RANK, 3);
        final float[] user = random(RANK, 4);
        final float[] scores = random(MOVIES, 5);
        final float[] gram = new float[RANK * RANK];
        final float[] prior = definite(RANK);
        final float[] right = random(RANK, 6);
        final float[] matrix = new float[RANK * RANK];
        final float[] solution = new float[RANK];
    }

    /** A positive definite matrix to invert. */
    @State(Scope.Thread)
    public static class Inverse {
        /** Number of threads. */
        @Param({"1", "2"})
        int threads;

        final float[] original = definite(INVERSE);
        final float[] matrix = new float[original.length];
    }

    private static float[] random(int length, long key) {
        Rng rng = Rng.keyed(0, key);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = rng.nextFloat() - 0.5f;
        }
        return values;
    }

    private static float[] definite(int n) {
        float[] matrix = random(n * Kernels.stride(n), 7);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i * n + j] = matrix[j * n + i];
            }
            matrix[i * n + i] = PIVOT;
        }
        return matrix;
    }
}
