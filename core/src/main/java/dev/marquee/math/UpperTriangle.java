package dev.marquee.math;

/** Matrix products of which only the upper triangle is needed: two thirds of the full work at rank 64. */
final class UpperTriangle {
    /** The number of columns of the vector kernel's widest block. */
    private static final int PANEL = 24;

    private UpperTriangle() {}

    /**
     * {@code C += A' B} on and above the diagonal, starting at row and column {@code from}; below the diagonal the
     * content is undefined.
     *
     * @param from a multiple of {@link Kernels#ALIGNMENT}
     * @param to one past the last row and column; columns extend to the end of their vector
     * @param depth rows of A and of B
     * @param a depth x to
     * @param b depth x to
     * @param c to x to, with rows of a multiple of {@link Kernels#ALIGNMENT} floats, like b
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
