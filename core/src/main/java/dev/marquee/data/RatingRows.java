package dev.marquee.data;

/**
 * Ratings as a compressed sparse row (CSR) matrix. Row {@code r} holds the entries {@code start(r)..end(r)-1}, in
 * ascending order of their column; an entry has a column and a level of the scale. By user, rows are users and columns
 * are movies; by movie, the reverse. Five bytes per entry.
 */
public abstract sealed class RatingRows permits HeapRows, NativeRows {
    private final int[] starts;
    private final float[] values;

    /** Does not copy the array. */
    RatingRows(int[] starts, RatingScale scale) {
        this.starts = starts;
        this.values = new float[scale.levels()];
        for (int level = 0; level < values.length; level++) {
            values[level] = scale.value(level);
        }
    }

    /** The number of rows. */
    public final int rows() {
        return starts.length - 1;
    }

    /** The number of entries in all rows. */
    public final int size() {
        return starts[starts.length - 1];
    }

    /** The first entry of a row in 0..rows-1. */
    public final int start(int row) {
        return starts[row];
    }

    /** One past the last entry of a row in 0..rows-1. */
    public final int end(int row) {
        return starts[row + 1];
    }

    /** The number of entries in a row. */
    public final int count(int row) {
        return starts[row + 1] - starts[row];
    }

    /** The column of an entry. */
    public abstract int column(int entry);

    /** The value of an entry as a level of the scale: 0..levels-1. */
    public abstract int level(int entry);

    /** The value of an entry, on the scale. */
    public final float value(int entry) {
        return values[level(entry)];
    }

    /** The entry of a row at a column, or -1 if there is none. Logarithmic in the row's length. */
    public final int find(int row, int column) {
        int from = starts[row];
        int to = starts[row + 1];
        while (from < to) {
            int middle = (from + to) >>> 1;
            int found = column(middle);
            if (found == column) {
                return middle;
            }
            if (found < column) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return -1;
    }
}
