package dev.marquee.math;

/** Inverts symmetric positive definite blocks in double precision by Gauss–Jordan elimination. */
final class SmallInverse {
    /** A pivot reduced to this share of its original value is only rounding error. */
    private static final double MIN_PIVOT = 1e-7;

    private SmallInverse() {}

    /**
     * Sets {@code out} to minus the inverse of a block, of which only the upper triangle is read. n³ operations.
     *
     * @throws ArithmeticException if the block is not positive definite
     */
    static void negative(float[] a, int at, int stride, int n, float[] out, int outStride) {
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                m[i][j] = a[at + i * stride + j];
                m[j][i] = m[i][j];
            }
        }
        for (int pivot = 0; pivot < n; pivot++) {
            sweep(m, pivot, MIN_PIVOT * a[at + pivot * stride + pivot]);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                out[i * outStride + j] = (float) m[i][j];
            }
        }
    }

    private static void sweep(double[][] m, int pivot, double min) {
        double d = m[pivot][pivot];
        if (!(d > Math.max(min, 0))) {
            throw new ArithmeticException("pivot %s of a matrix that is not positive definite".formatted(d));
        }
        double[] pivotRow = m[pivot];
        for (int i = 0; i < m.length; i++) {
            if (i != pivot) {
                double factor = m[i][pivot] / d;
                for (int j = 0; j < m.length; j++) {
                    m[i][j] -= factor * pivotRow[j];
                }
                m[i][pivot] = factor;
            }
        }
        for (int j = 0; j < m.length; j++) {
            pivotRow[j] /= d;
        }
        pivotRow[pivot] = -1 / d;
    }
}
