package dev.marquee.math;

import dev.marquee.math.Kernels.MatrixAt;
import dev.marquee.parallel.Workers;

/** The Gram matrix Y'Y: the unweighted sum of the rows' outer products. */
public final class Gram {
    private static final int ROWS_PER_TILE = 1024;

    private Gram() {}

    /**
     * The upper triangle of Y'Y, width x width in rows of {@link Kernels#stride} floats; below the diagonal the content
     * is undefined. Each tile of rows is summed separately and tiles are added in order, so the result does not depend
     * on the number of threads. width²/2 multiplications per row.
     */
    public static float[] of(DenseRows y, Workers workers) {
        int tiles = Math.ceilDiv(y.rows(), ROWS_PER_TILE);
        float[][] sums = new float[tiles][];
        workers.forEachTile(tiles, tile -> sums[tile] = ofTile(y, tile * ROWS_PER_TILE));
        float[] total = new float[y.width() * y.stride()];
        for (float[] sum : sums) {
            Kernels.best().addScaled(total.length, 1, sum, 0, total, 0);
        }
        return total;
    }

    private static float[] ofTile(DenseRows y, int from) {
        int rows = Math.min(ROWS_PER_TILE, y.rows() - from);
        float[] sum = new float[y.width() * y.stride()];
        MatrixAt tile = MatrixAt.rows(y.values(), y.at(from), y.stride());
        Kernels.best().addUpperTriangle(0, y.width(), rows, tile, tile, MatrixAt.rows(sum, 0, y.stride()));
        return sum;
    }
}
