package dev.marquee.data;

import java.util.Arrays;

/**
 * Ratings grouped by one side: a sparse matrix in compressed rows. Row {@code r} holds the entries
 * {@code start(r)..end(r)-1}, in ascending order of their column; an entry has a column and a level of the scale.
 * By user, rows are users and columns movies; by movie, the other way round. Five bytes an entry.
 */
public final class RatingRows {
    private final int[] starts;
    private final int[] columns;
    private final byte[] levels;
    private final float[] values;

    /** Takes the arrays over; the builder alone makes them and keeps none. */
    RatingRows(int[] starts, int[] columns, byte[] levels, RatingScale scale) {
        this.starts = starts;
        this.columns = columns;
        this.levels = levels;
        this.values = new float[scale.levels()];
        for (int level = 0; level < values.length; level++) {
            values[level] = scale.value(level);
        }
    }

    /** How many rows there are. */
    public int rows() {
        return starts.length - 1;
    }

    /** How many entries all rows have together. */
    public int size() {
        return columns.length;
    }

    /** The first entry of a row in 0..rows-1. */
    public int start(int row) {
        return starts[row];
    }

    /** One past the last entry of a row in 0..rows-1. */
    public int end(int row) {
        return starts[row + 1];
    }

    /** How many entries a row has. */
    public int count(int row) {
        return starts[row + 1] - starts[row];
    }

    /** The column of an entry. */
    public int column(int entry) {
        return columns[entry];
    }

    /** The value of an entry, on the scale. */
    public float value(int entry) {
        return values[levels[entry] & 0xFF];
    }

    /** The value of an entry as a level of the scale: 0..levels-1. */
    public int level(int entry) {
        return levels[entry] & 0xFF;
    }

    /** The entry of a row at a column, or -1 if the row has none there. Logarithmic in the row's length. */
    public int find(int row, int column) {
        int entry = Arrays.binarySearch(columns, starts[row], starts[row + 1], column);
        return entry >= 0 ? entry : -1;
    }
}
