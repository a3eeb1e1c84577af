package dev.marquee.math.simd;

import static dev.marquee.math.simd.VectorKernels.LANES;
import static dev.marquee.math.simd.VectorKernels.WIDTH;

import dev.marquee.math.Kernels.MatrixAt;
import dev.marquee.math.SparseRows;
import jdk.incubator.vector.FloatVector;

/**
 * {@code c += a B} for one sparse row a. Four vectors of c stay in registers during the loop over the entries, so that
 * c is loaded and stored once instead of once per entry.
 */
final class SparseMultiplyAdd {
    private static final int VECTORS = 4;

    private SparseMultiplyAdd() {}

    static void run(int columns, SparseRows a, int row, MatrixAt b, float[] c, int cAt) {
        int from = a.starts()[row];
        int to = a.starts()[row + 1];
        int j = 0;
        for (; j <= columns - VECTORS * WIDTH; j += VECTORS * WIDTH) {
            four(from, to, a, b, j, c, cAt + j);
        }
        for (; j <= columns - 2 * WIDTH; j += 2 * WIDTH) {
            two(from, to, a, b, j, c, cAt + j);
        }
        for (; j <= columns - WIDTH; j += WIDTH) {
            one(from, to, a, b, j, c, cAt + j);
        }
        for (; j < columns; j++) {
            for (int entry = from; entry < to; entry++) {
                c[cAt + j] += a.values()[entry] * b.array()[b.at() + a.columns()[entry] * b.rowStep() + j];
            }
        }
    }

    private static void four(int from, int to, SparseRows a, MatrixAt b, int j, float[] c, int at) {
        float[] y = b.array();
        FloatVector s0 = FloatVector.fromArray(LANES, c, at);
        FloatVector s1 = FloatVector.fromArray(LANES, c, at + WIDTH);
        FloatVector s2 = FloatVector.fromArray(LANES, c, at + 2 * WIDTH);
        FloatVector s3 = FloatVector.fromArray(LANES, c, at + 3 * WIDTH);
        for (int entry = from; entry < to; entry++) {
            FloatVector factor = FloatVector.broadcast(LANES, a.values()[entry]);
            int yAt = b.at() + a.columns()[entry] * b.rowStep() + j;
            s0 = factor.fma(FloatVector.fromArray(LANES, y, yAt), s0);
            s1 = factor.fma(FloatVector.fromArray(LANES, y, yAt + WIDTH), s1);
            s2 = factor.fma(FloatVector.fromArray(LANES, y, yAt + 2 * WIDTH), s2);
            s3 = factor.fma(FloatVector.fromArray(LANES, y, yAt + 3 * WIDTH), s3);
        }
        s0.intoArray(c, at);
        s1.intoArray(c, at + WIDTH);
        s2.intoArray(c, at + 2 * WIDTH);
        s3.intoArray(c, at + 3 * WIDTH);
    }

    private static void two(int from, int to, SparseRows a, MatrixAt b, int j, float[] c, int at) {
        float[] y = b.array();
        FloatVector s0 = FloatVector.fromArray(LANES, c, at);
        FloatVector s1 = FloatVector.fromArray(LANES, c, at + WIDTH);
        for (int entry = from; entry < to; entry++) {
            FloatVector factor = FloatVector.broadcast(LANES, a.values()[entry]);
            int yAt = b.at() + a.columns()[entry] * b.rowStep() + j;
            s0 = factor.fma(FloatVector.fromArray(LANES, y, yAt), s0);
            s1 = factor.fma(FloatVector.fromArray(LANES, y, yAt + WIDTH), s1);
        }
        s0.intoArray(c, at);
        s1.intoArray(c, at + WIDTH);
    }

    private static void one(int from, int to, SparseRows a, MatrixAt b, int j, float[] c, int at) {
        FloatVector sum = FloatVector.fromArray(LANES, c, at);
        for (int entry = from; entry < to; entry++) {
            int yAt = b.at() + a.columns()[entry] * b.rowStep() + j;
            sum = FloatVector.broadcast(LANES, a.values()[entry])
                    .fma(FloatVector.fromArray(LANES, b.array(), yAt), sum);
        }
        sum.intoArray(c, at);
    }
}
