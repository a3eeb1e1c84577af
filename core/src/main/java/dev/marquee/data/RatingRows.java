package dev.marquee.data;

/**
 * Ratings, or events with their weights, as a compressed sparse row (CSR) matrix. Row {@code r} holds the entries {@code
 * start(r)..end(r)-1}, in ascending order of their column; an entry has a column and a value. By user, rows are users and
 * columns are movies; by movie, the reverse. An entry takes five bytes if values are levels of a scale, or all 1, and
 * eight bytes otherwise.
 */
public abstract sealed class RatingRows permits HeapRows, NativeRows {
    private final int[] starts;
    private final float[] table;

    /**
     * Does not copy the arrays.
     *
     * @param table the value of each code; empty if values are not coded
     */
    RatingRows(int[] starts, float[] table) {
        this.starts = starts;
        this.table = table;
    }

    /** The values of a scale's levels; empty for a continuous scale. */
    static float[] table(RatingScale scale) {
        float[] table = new float[scale.hasLevels() ? scale.levels() : 0];
        for (int level = 0; level < table.length; level++) {
            table[level] = scale.value(level);
        }
        return table;
    }

    /** {@return the number of rows} */
    public final int rows() {
        return starts.length - 1;
    }

    /** {@return the number of entries in all rows} */
    public final int size() {
        return starts[starts.length - 1];
    }

    /**
     * {@return the first entry of a row in 0..rows-1}
     *
     * @param row index in 0..rows-1
     */
    public final int start(int row) {
        return starts[row];
    }

    /**
     * {@return one past the last entry of a row in 0..rows-1}
     *
     * @param row index in 0..rows-1
     */
    public final int end(int row) {
        return starts[row + 1];
    }

    /**
     * {@return the number of entries in a row}
     *
     * @param row index in 0..rows-1
     */
    public final int count(int row) {
        return starts[row + 1] - starts[row];
    }

    /**
     * {@return the column of an entry}
     *
     * @param entry index in 0..size-1
     */
    public abstract int column(int entry);

    /**
     * {@return the value of an entry as a level of the scale: 0..levels-1}
     *
     * @param entry index in 0..size-1
     * @throws IllegalStateException if the ratings are on a continuous scale, or are events
     */
    public final int level(int entry) {
        if (table.length < 2) {
            throw new IllegalStateException("these values are not levels of a rating scale; read value(entry)");
        }
        return code(entry);
    }

    /**
     * {@return the value of an entry: a rating on the scale, or the weight of an event}
     *
     * @param entry index in 0..size-1
     */
    public final float value(int entry) {
        return table.length > 0 ? table[code(entry)] : exact(entry);
    }

    /** The position of an entry's value in the table; only if values are coded. */
    abstract int code(int entry);

    /** The value of an entry; only if values are not coded. */
    abstract float exact(int entry);

    /**
     * {@return the entry of a row at a column, or -1 if there is none} Logarithmic in the row's length.
     *
     * @param row index in 0..rows-1
     * @param column index of the movie or user
     */
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
