package dev.marquee.math.simd;

import static dev.marquee.math.simd.VectorKernels.LANES;
import static dev.marquee.math.simd.VectorKernels.WIDTH;

import dev.marquee.math.Kernels.MatrixAt;
import dev.marquee.math.SparseRows;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/**
 * Dot products of x with the rows of B at the columns of one sparse row. Eight rows at a time share the loads of x, and
 * their sums of eight lanes are added up together: in three steps, each of which halves the lanes of a sum and joins two
 * sums in one vector. The order of additions is that of a single {@link VectorKernels#dot}, so results are bitwise equal.
 */
final class SparseDots {
    private static final int ROWS = 8;
    private static final VectorMask<Float> UPPER_HALF = VectorMask.fromLong(LANES, 0b11110000);
    private static final VectorMask<Float> UPPER_PAIRS = VectorMask.fromLong(LANES, 0b11001100);
    private static final VectorMask<Float> ODD = VectorMask.fromLong(LANES, 0b10101010);
    private static final VectorShuffle<Float> SWAP_HALVES = VectorShuffle.fromOp(LANES, lane -> lane ^ (WIDTH / 2));
    private static final VectorShuffle<Float> SWAP_PAIRS = VectorShuffle.fromOp(LANES, lane -> lane ^ 2);
    private static final VectorShuffle<Float> SWAP_NEIGHBOURS = VectorShuffle.fromOp(LANES, lane -> lane ^ 1);

    private SparseDots() {}

    /** Sets the values of a row of {@code a}; n is a multiple of the width. */
    static void run(VectorKernels kernels, int n, SparseRows a, int row, MatrixAt b, float[] x, int xAt) {
        int entry = a.starts()[row];
        int end = a.starts()[row + 1];
        boolean whole = WIDTH == ROWS && n % WIDTH == 0;
        for (; whole && entry <= end - ROWS; entry += ROWS) {
            eight(n, a, entry, b, x, xAt);
        }
        for (; entry < end; entry++) {
            a.values()[entry] = kernels.dot(n, b.array(), at(a, entry, b), x, xAt);
        }
    }

    private static void eight(int n, SparseRows a, int entry, MatrixAt b, float[] x, int xAt) {
        float[] y = b.array();
        int y0 = at(a, entry, b);
        int y1 = at(a, entry + 1, b);
        int y2 = at(a, entry + 2, b);
        int y3 = at(a, entry + 3, b);
        int y4 = at(a, entry + 4, b);
        int y5 = at(a, entry + 5, b);
        int y6 = at(a, entry + 6, b);
        int y7 = at(a, entry + 7, b);
        FloatVector s0 = FloatVector.zero(LANES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        FloatVector s4 = s0;
        FloatVector s5 = s0;
        FloatVector s6 = s0;
        FloatVector s7 = s0;
        for (int i = 0; i < n; i += WIDTH) {
            FloatVector factor = FloatVector.fromArray(LANES, x, xAt + i);
            s0 = FloatVector.fromArray(LANES, y, y0 + i).fma(factor, s0);
            s1 = FloatVector.fromArray(LANES, y, y1 + i).fma(factor, s1);
            s2 = FloatVector.fromArray(LANES, y, y2 + i).fma(factor, s2);
            s3 = FloatVector.fromArray(LANES, y, y3 + i).fma(factor, s3);
            s4 = FloatVector.fromArray(LANES, y, y4 + i).fma(factor, s4);
            s5 = FloatVector.fromArray(LANES, y, y5 + i).fma(factor, s5);
            s6 = FloatVector.fromArray(LANES, y, y6 + i).fma(factor, s6);
            s7 = FloatVector.fromArray(LANES, y, y7 + i).fma(factor, s7);
        }
        // Sums 0, 4, 2, 6 and 1, 5, 3, 7 are joined, so that the lanes end in the order of the rows.
        FloatVector even = join(
                join(s0, s4, UPPER_HALF, SWAP_HALVES), join(s2, s6, UPPER_HALF, SWAP_HALVES), UPPER_PAIRS, SWAP_PAIRS);
        FloatVector odd = join(
                join(s1, s5, UPPER_HALF, SWAP_HALVES), join(s3, s7, UPPER_HALF, SWAP_HALVES), UPPER_PAIRS, SWAP_PAIRS);
        join(even, odd, ODD, SWAP_NEIGHBOURS).intoArray(a.values(), entry);
    }

    /** Adds each lane to its partner; the masked lanes of the result are those of {@code q}, the others those of {@code p}. */
    private static FloatVector join(
            FloatVector p, FloatVector q, VectorMask<Float> ofQ, VectorShuffle<Float> partners) {
        return p.blend(q, ofQ).add(q.blend(p, ofQ).rearrange(partners));
    }

    private static int at(SparseRows a, int entry, MatrixAt b) {
        return b.at() + a.columns()[entry] * b.rowStep();
    }
}
