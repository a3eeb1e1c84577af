package dev.marquee.data;

/**
 * Ratings grouped by one side: a sparse matrix in compressed rows. Row {@code r} holds the entries
 * {@code start(r)..end(r)-1}, in ascending order of their column; an entry has a column and a level of the scale.
 * By user, rows are users and columns movies; by movie, the other way round. Five bytes an entry.
 */
public abstract sealed class RatingRows permits HeapRows, NativeRows {
    private final int[] starts;
    private final float[] values;

    /** Takes the array over. */
    RatingRows(int[] starts, RatingScale scale) {
        this.starts = starts;
        this.values = new float[scale.levels()];
        for (int level = 0; level < values.length; level++) {
            values[level] = scale.value(level);
        }
    }

    /** How many rows there are. */
    public final int rows() {
        return starts.length - 1;
    }

    /** How many entries all rows have together. */
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

    /** How many entries a row has. */
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

    /** The entry of a row at a column, or -1 if the row has none there. Logarithmic in the row's length. */
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
