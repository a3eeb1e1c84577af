package dev.marquee.math;

/**
 * A sparse matrix by rows, for kernels to read: the entries of row {@code r} are {@code starts[r]} to
 * {@code starts[r + 1] - 1}, each with its column, 0-based, and its value. The arrays are shared on purpose.
 */
@SuppressWarnings("ArrayRecordComponent") // a view for kernels, never compared
public record SparseRows(int[] starts, int[] columns, float[] values) {
    /** How many rows there are. */
    public int rows() {
        return starts.length - 1;
    }

    /**
     * The entries of the other side: row {@code c} of the answer names the entries of column {@code c} here, in ascending
     * order of their row. Linear in entries, rows and columns.
     *
     * @param width how many columns there are
     */
    public Transposition transposed(int width) {
        int[] from = new int[width + 1];
        for (int column : columns) {
            from[column + 1]++;
        }
        for (int column = 0; column < width; column++) {
            from[column + 1] += from[column];
        }
        int[] next = from.clone();
        int[] rows = new int[columns.length];
        int[] entries = new int[columns.length];
        for (int row = 0; row < rows(); row++) {
            for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
                int place = next[columns[entry]]++;
                rows[place] = row;
                entries[place] = entry;
            }
        }
        return new Transposition(from, rows, entries);
    }

    /**
     * A sparse matrix by columns: what is at {@code starts[c]} to {@code starts[c + 1] - 1} are the rows of column
     * {@code c}, ascending, and the places of their entries in the matrix by rows.
     */
    @SuppressWarnings("ArrayRecordComponent") // a view for kernels, never compared
    public record Transposition(int[] starts, int[] rows, int[] entries) {}
}
