package dev.marquee.math.simd;

import static dev.marquee.math.simd.VectorKernels.LANES;
import static dev.marquee.math.simd.VectorKernels.WIDTH;

import dev.marquee.math.MatrixAt;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * {@code C += A B} for small matrices that stay in the cache. A block of four rows by three vectors of C is held in
 * registers while the depth runs by: twelve sums, three loads of B, four broadcasts of A, which is what sixteen vector
 * registers carry. Blocks at the edges have one row or one vector.
 */
final class MultiplyAdd {
    private static final int ROWS = 4;
    private static final int VECTORS = 3;

    private MultiplyAdd() {}

    static void run(int rows, int columns, int depth, MatrixAt a, MatrixAt b, MatrixAt c) {
        int wide = columns / (VECTORS * WIDTH) * (VECTORS * WIDTH);
        int fullRows = rows / ROWS * ROWS;
        for (int j = 0; j < wide; j += VECTORS * WIDTH) {
            for (int i = 0; i < fullRows; i += ROWS) {
                fourByThree(i, j, depth, a, b, c);
            }
        }
        for (int j = wide; j < columns; j += WIDTH) {
            VectorMask<Float> here = LANES.indexInRange(j, columns);
            for (int i = 0; i < fullRows; i += ROWS) {
                fourByOne(i, j, depth, a, b, c, here);
            }
        }
        for (int i = fullRows; i < rows; i++) {
            for (int j = 0; j < columns; j += WIDTH) {
                oneByOne(i, j, depth, a, b, c, LANES.indexInRange(j, columns));
            }
        }
    }

    private static void fourByThree(int i, int j, int depth, MatrixAt a, MatrixAt b, MatrixAt c) {
        float[] x = a.array();
        int xStep = a.columnStep();
        int x0 = a.at() + i * a.rowStep();
        int x1 = x0 + a.rowStep();
        int x2 = x1 + a.rowStep();
        int x3 = x2 + a.rowStep();
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
        float[] z = c.array();
        int z0 = c.at() + i * c.rowStep() + j;
        int zStep = c.rowStep();
        addThree(s00, s01, s02, z, z0);
        addThree(s10, s11, s12, z, z0 + zStep);
        addThree(s20, s21, s22, z, z0 + 2 * zStep);
        addThree(s30, s31, s32, z, z0 + 3 * zStep);
    }

    private static void fourByOne(int i, int j, int depth, MatrixAt a, MatrixAt b, MatrixAt c, VectorMask<Float> here) {
        float[] x = a.array();
        int xStep = a.columnStep();
        int x0 = a.at() + i * a.rowStep();
        int x1 = x0 + a.rowStep();
        int x2 = x1 + a.rowStep();
        int x3 = x2 + a.rowStep();
        int yAt = b.at() + j;
        FloatVector s0 = FloatVector.zero(LANES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        for (int k = 0; k < depth; k++) {
            FloatVector y = FloatVector.fromArray(LANES, b.array(), yAt, here);
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
        int z0 = c.at() + i * c.rowStep() + j;
        add(s0, c.array(), z0, here);
        add(s1, c.array(), z0 + c.rowStep(), here);
        add(s2, c.array(), z0 + 2 * c.rowStep(), here);
        add(s3, c.array(), z0 + 3 * c.rowStep(), here);
    }

    private static void oneByOne(int i, int j, int depth, MatrixAt a, MatrixAt b, MatrixAt c, VectorMask<Float> here) {
        int xAt = a.at() + i * a.rowStep();
        int yAt = b.at() + j;
        FloatVector sum = FloatVector.zero(LANES);
        for (int k = 0; k < depth; k++) {
            sum = FloatVector.fromArray(LANES, b.array(), yAt, here)
                    .fma(FloatVector.broadcast(LANES, a.array()[xAt]), sum);
            xAt += a.columnStep();
            yAt += b.rowStep();
        }
        add(sum, c.array(), c.at() + i * c.rowStep() + j, here);
    }

    private static void addThree(FloatVector s0, FloatVector s1, FloatVector s2, float[] z, int at) {
        s0.add(FloatVector.fromArray(LANES, z, at)).intoArray(z, at);
        s1.add(FloatVector.fromArray(LANES, z, at + WIDTH)).intoArray(z, at + WIDTH);
        s2.add(FloatVector.fromArray(LANES, z, at + 2 * WIDTH)).intoArray(z, at + 2 * WIDTH);
    }

    private static void add(FloatVector sum, float[] z, int at, VectorMask<Float> here) {
        sum.add(FloatVector.fromArray(LANES, z, at, here)).intoArray(z, at, here);
    }
}
