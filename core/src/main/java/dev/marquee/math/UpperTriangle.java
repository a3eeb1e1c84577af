package dev.marquee.math;

/** Products of which only the upper triangle is wanted: two thirds of the work of the whole at rank 64. */
final class UpperTriangle {
    /** As many columns as the widest block of the vector kernel takes at once. */
    private static final int PANEL = 24;

    private UpperTriangle() {}

    /**
     * {@code C += A' B} at and above the diagonal, from a first row and column on; what is below is left in any state.
     *
     * @param from a multiple of {@link Kernels#ALIGNMENT}
     * @param to one past the last row and column; the columns run on to the end of their vector
     * @param depth rows of A and of B
     * @param a depth x to
     * @param b depth x to
     * @param c to x to, with rows of a multiple of {@link Kernels#ALIGNMENT} floats, as b has
     */
    static void addProduct(Kernels kernels, int from, int to, int depth, MatrixAt a, MatrixAt b, MatrixAt c) {
        for (int j = from; j < to; j += PANEL) {
            int end = Math.min(j + PANEL, to);
            MatrixAt left = new MatrixAt(a.array(), a.at() + from, 1, a.rowStep());
            MatrixAt right = MatrixAt.rows(b.array(), b.at() + j, b.rowStep());
            MatrixAt target = MatrixAt.rows(c.array(), c.at() + from * c.rowStep() + j, c.rowStep());
            kernels.multiplyAdd(end - from, Kernels.stride(end - j), depth, left, right, target);
        }
    }
}
