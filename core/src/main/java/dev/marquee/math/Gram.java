package dev.marquee.math;

/** The sum of a matrix's outer products with itself: Y'Y, all rows counted alike. */
public final class Gram {
    private static final int ROWS_IN_TILE = 1024;

    private Gram() {}

    /**
     * The upper triangle of Y'Y, width x width in rows of {@link Kernels#stride} floats; below the diagonal stands
     * anything. Each tile of rows has a sum of its own, added up in the order of the tiles, so threads change nothing.
     * Costs width²/2 multiplications a row.
     */
    public static float[] of(DenseRows y, Workers workers) {
        int tiles = Math.ceilDiv(y.rows(), ROWS_IN_TILE);
        float[][] sums = new float[tiles][];
        workers.forEachTile(tiles, tile -> sums[tile] = ofTile(y, tile * ROWS_IN_TILE));
        float[] total = new float[y.width() * y.stride()];
        for (float[] sum : sums) {
            Kernels.best().addScaled(total.length, 1, sum, 0, total, 0);
        }
        return total;
    }

    private static float[] ofTile(DenseRows y, int from) {
        int rows = Math.min(ROWS_IN_TILE, y.rows() - from);
        float[] sum = new float[y.width() * y.stride()];
        MatrixAt tile = MatrixAt.rows(y.values(), y.at(from), y.stride());
        UpperTriangle.addProduct(Kernels.best(), 0, y.width(), rows, tile, tile, MatrixAt.rows(sum, 0, y.stride()));
        return sum;
    }
}
