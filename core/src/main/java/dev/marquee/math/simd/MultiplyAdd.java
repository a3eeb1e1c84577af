package dev.marquee.math.simd;

import static dev.marquee.math.simd.VectorKernels.LANES;
import static dev.marquee.math.simd.VectorKernels.WIDTH;

import dev.marquee.math.Kernels.MatrixAt;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * {@code C += A B} for small matrices that stay in the cache. A block of four rows by three vectors of C stays in
 * registers during the loop over the depth: twelve sums, three loads of B and four broadcasts of A, which fit sixteen
 * vector registers. Remaining columns use blocks of two vectors or one. A block with fewer than four remaining rows
 * computes its last row several times and stores it once, which costs less than blocks of other heights.
 */
final class MultiplyAdd {
    private static final int ROWS = 4;

    private MultiplyAdd() {}

    static void run(int rows, int columns, int depth, MatrixAt a, MatrixAt b, MatrixAt c) {
        int whole = columns / WIDTH;
        int vector = 0;
        while (vector < whole) {
            int left = whole - vector;
            int wide = left == 4 ? 2 : Math.min(left, 3);
            int j = vector * WIDTH;
            for (int i = 0; i < rows; i += ROWS) {
                int height = Math.min(ROWS, rows - i);
                switch (wide) {
                    case 3 -> fourByThree(i, height, j, depth, a, b, c);
                    case 2 -> fourByTwo(i, height, j, depth, a, b, c);
                    default -> fourByOne(i, height, j, depth, a, b, c);
                }
            }
            vector += wide;
        }
        if (whole * WIDTH < columns) {
            for (int i = 0; i < rows; i++) {
                rest(i, whole * WIDTH, columns, depth, a, b, c);
            }
        }
    }

    private static void fourByThree(int i, int height, int j, int depth, MatrixAt a, MatrixAt b, MatrixAt c) {
        float[] x = a.array();
        int xStep = a.columnStep();
        int x0 = a.at() + i * a.rowStep();
        int x1 = height > 1 ? x0 + a.rowStep() : x0;
        int x2 = height > 2 ? x1 + a.rowStep() : x1;
        int x3 = height > 3 ? x2 + a.rowStep() : x2;
        float[] y = b.array();
        int yStep = b.rowStep();
        int yAt = b.at() + j;
        FloatVector s00 = FloatVector.zero(LANES);
        FloatVector s01 = s00;
        FloatVector s02 = s00;
        FloatVector s10 = s00;
        FloatVector s11 = s00;
        FloatVector s12 = s00;
        FloatVector s20 = s00;
        FloatVector s21 = s00;
        FloatVector s22 = s00;
        FloatVector s30 = s00;
        FloatVector s31 = s00;
        FloatVector s32 = s00;
        for (int k = 0; k < depth; k++) {
            FloatVector y0 = FloatVector.fromArray(LANES, y, yAt);
            FloatVector y1 = FloatVector.fromArray(LANES, y, yAt + WIDTH);
            FloatVector y2 = FloatVector.fromArray(LANES, y, yAt + 2 * WIDTH);
            FloatVector factor = FloatVector.broadcast(LANES, x[x0]);
            s00 = factor.fma(y0, s00);
            s01 = factor.fma(y1, s01);
            s02 = factor.fma(y2, s02);
            factor = FloatVector.broadcast(LANES, x[x1]);
            s10 = factor.fma(y0, s10);
            s11 = factor.fma(y1, s11);
            s12 = factor.fma(y2, s12);
            factor = FloatVector.broadcast(LANES, x[x2]);
            s20 = factor.fma(y0, s20);
            s21 = factor.fma(y1, s21);
            s22 = factor.fma(y2, s22);
            factor = FloatVector.broadcast(LANES, x[x3]);
            s30 = factor.fma(y0, s30);
            s31 = factor.fma(y1, s31);
            s32 = factor.fma(y2, s32);
            x0 += xStep;
            x1 += xStep;
            x2 += xStep;
            x3 += xStep;
            yAt += yStep;
        }
        store(height, s00, s10, s20, s30, c, i, j);
        store(height, s01, s11, s21, s31, c, i, j + WIDTH);
        store(height, s02, s12, s22, s32, c, i, j + 2 * WIDTH);
    }

    private static void fourByTwo(int i, int height, int j, int depth, MatrixAt a, MatrixAt b, MatrixAt c) {
        float[] x = a.array();
        int xStep = a.columnStep();
        int x0 = a.at() + i * a.rowStep();
        int x1 = height > 1 ? x0 + a.rowStep() : x0;
        int x2 = height > 2 ? x1 + a.rowStep() : x1;
        int x3 = height > 3 ? x2 + a.rowStep() : x2;
        float[] y = b.array();
        int yStep = b.rowStep();
        int yAt = b.at() + j;
        FloatVector s00 = FloatVector.zero(LANES);
        FloatVector s01 = s00;
        FloatVector s10 = s00;
        FloatVector s11 = s00;
        FloatVector s20 = s00;
        FloatVector s21 = s00;
        FloatVector s30 = s00;
        FloatVector s31 = s00;
        for (int k = 0; k < depth; k++) {
            FloatVector y0 = FloatVector.fromArray(LANES, y, yAt);
            FloatVector y1 = FloatVector.fromArray(LANES, y, yAt + WIDTH);
            FloatVector factor = FloatVector.broadcast(LANES, x[x0]);
            s00 = factor.fma(y0, s00);
            s01 = factor.fma(y1, s01);
            factor = FloatVector.broadcast(LANES, x[x1]);
            s10 = factor.fma(y0, s10);
            s11 = factor.fma(y1, s11);
            factor = FloatVector.broadcast(LANES, x[x2]);
            s20 = factor.fma(y0, s20);
            s21 = factor.fma(y1, s21);
            factor = FloatVector.broadcast(LANES, x[x3]);
            s30 = factor.fma(y0, s30);
            s31 = factor.fma(y1, s31);
            x0 += xStep;
            x1 += xStep;
            x2 += xStep;
            x3 += xStep;
            yAt += yStep;
        }
        store(height, s00, s10, s20, s30, c, i, j);
        store(height, s01, s11, s21, s31, c, i, j + WIDTH);
    }

    private static void fourByOne(int i, int height, int j, int depth, MatrixAt a, MatrixAt b, MatrixAt c) {
        float[] x = a.array();
        int xStep = a.columnStep();
        int x0 = a.at() + i * a.rowStep();
        int x1 = height > 1 ? x0 + a.rowStep() : x0;
        int x2 = height > 2 ? x1 + a.rowStep() : x1;
        int x3 = height > 3 ? x2 + a.rowStep() : x2;
        int yAt = b.at() + j;
        FloatVector s0 = FloatVector.zero(LANES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        for (int k = 0; k < depth; k++) {
            FloatVector y = FloatVector.fromArray(LANES, b.array(), yAt);
            s0 = y.fma(FloatVector.broadcast(LANES, x[x0]), s0);
            s1 = y.fma(FloatVector.broadcast(LANES, x[x1]), s1);
            s2 = y.fma(FloatVector.broadcast(LANES, x[x2]), s2);
            s3 = y.fma(FloatVector.broadcast(LANES, x[x3]), s3);
            x0 += xStep;
            x1 += xStep;
            x2 += xStep;
            x3 += xStep;
            yAt += b.rowStep();
        }
        store(height, s0, s1, s2, s3, c, i, j);
    }

    /** The remaining columns of one row, fewer than a vector. */
    private static void rest(int i, int j, int columns, int depth, MatrixAt a, MatrixAt b, MatrixAt c) {
        VectorMask<Float> mask = LANES.indexInRange(j, columns);
        int xAt = a.at() + i * a.rowStep();
        int yAt = b.at() + j;
        int zAt = c.at() + i * c.rowStep() + j;
        FloatVector sum = FloatVector.zero(LANES);
        for (int k = 0; k < depth; k++) {
            sum = FloatVector.fromArray(LANES, b.array(), yAt, mask)
                    .fma(FloatVector.broadcast(LANES, a.array()[xAt]), sum);
            xAt += a.columnStep();
            yAt += b.rowStep();
        }
        sum.add(FloatVector.fromArray(LANES, c.array(), zAt, mask)).intoArray(c.array(), zAt, mask);
    }

    /** Adds the sums of one vector of columns to {@code height} rows of C. */
    private static void store(
            int height, FloatVector s0, FloatVector s1, FloatVector s2, FloatVector s3, MatrixAt c, int i, int j) {
        int at = c.at() + i * c.rowStep() + j;
        add(s0, c.array(), at);
        if (height > 1) {
            add(s1, c.array(), at + c.rowStep());
        }
        if (height > 2) {
            add(s2, c.array(), at + 2 * c.rowStep());
        }
        if (height > 3) {
            add(s3, c.array(), at + 3 * c.rowStep());
        }
    }

    private static void add(FloatVector sum, float[] z, int at) {
        sum.add(FloatVector.fromArray(LANES, z, at)).intoArray(z, at);
    }
}
