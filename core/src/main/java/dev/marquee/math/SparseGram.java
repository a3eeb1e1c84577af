package dev.marquee.math;

/**
 * Sums over pairs of entries in one row: XᵀX, and whatever else is a sum over rows of products of two of their entries.
 * Each row of the result is summed by one thread, in the order of X's rows, so that threads do not change it.
 */
public final class SparseGram {
    /** What two entries of the same row of X add to their columns' place. */
    @FunctionalInterface
    public interface Product {
        /** For two entries, of which the second has the higher column or is the first itself. */
        float of(int entry, int other);
    }

    private SparseGram() {}

    /**
     * Adds up on and above the diagonal. Takes time in the sum of squares of the rows' lengths.
     *
     * @param x the columns of each row ascend
     * @param width how many columns x has
     * @param gram width rows, each {@code stride} after the one before; what lies below the diagonal is left as it is
     */
    public static void addUpper(SparseRows x, int width, Product product, float[] gram, int stride, Workers workers) {
        SparseRows.Transposition byColumn = x.transposed(width);
        workers.forEachTile(width, i -> {
            for (int place = byColumn.starts()[i]; place < byColumn.starts()[i + 1]; place++) {
                int entry = byColumn.entries()[place];
                int end = x.starts()[byColumn.rows()[place] + 1];
                for (int other = entry; other < end; other++) {
                    gram[i * stride + x.columns()[other]] += product.of(entry, other);
                }
            }
        });
    }

    /** Copies what is above the diagonal below it. */
    public static void mirror(float[] gram, int width, int stride, Workers workers) {
        workers.forEachTile(width, i -> {
            for (int j = 0; j < i; j++) {
                gram[i * stride + j] = gram[j * stride + i];
            }
        });
    }

    /** The product of the values, which makes XᵀX. */
    public static Product ofValues(SparseRows x) {
        float[] values = x.values();
        return (entry, other) -> values[entry] * values[other];
    }
}
