package dev.marquee.math;

import dev.marquee.parallel.Workers;

/**
 * Sums over pairs of entries in the same row: XᵀX and similar sums of products of two entries of a row. Each row of the
 * result is summed by one thread, in the order of X's rows, so the result does not depend on the number of threads.
 */
public final class SparseGram {
    /** The contribution of two entries of one row of X to the element of their columns. */
    @FunctionalInterface
    public interface Product {
        /** The contribution of two entries; the second has the higher column or is the first itself. */
        float of(int entry, int other);
    }

    private SparseGram() {}

    /**
     * Computes the sums on and above the diagonal. Takes time proportional to the sum of squares of the rows' lengths.
     *
     * @param x with ascending columns in each row
     * @param width the number of columns of x
     * @param gram width rows, {@code stride} apart; the part below the diagonal is not changed
     */
    public static void addUpper(SparseRows x, int width, Product product, float[] gram, int stride, Workers workers) {
        SparseRows.Transposition byColumn = x.byColumn(width);
        workers.forEachTile(width, i -> {
            for (int position = byColumn.starts()[i]; position < byColumn.starts()[i + 1]; position++) {
                int entry = byColumn.entries()[position];
                int end = x.starts()[byColumn.rows()[position] + 1];
                for (int other = entry; other < end; other++) {
                    gram[i * stride + x.columns()[other]] += product.of(entry, other);
                }
            }
        });
    }

    /** Copies the part above the diagonal to the part below. */
    public static void mirror(float[] gram, int width, int stride, Workers workers) {
        workers.forEachTile(width, i -> {
            for (int j = 0; j < i; j++) {
                gram[i * stride + j] = gram[j * stride + i];
            }
        });
    }

    /** The product of the values, which gives XᵀX. */
    public static Product ofValues(SparseRows x) {
        float[] values = x.values();
        return (entry, other) -> values[entry] * values[other];
    }
}
