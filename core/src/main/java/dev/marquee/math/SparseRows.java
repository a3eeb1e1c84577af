package dev.marquee.math;

/**
 * A sparse matrix in CSR format, for kernels: the entries of row {@code r} are {@code starts[r]} to {@code starts[r +
 * 1] - 1}, each with its 0-based column and its value. The arrays are shared on purpose.
 */
@SuppressWarnings("ArrayRecordComponent") // a view for kernels, never compared
public record SparseRows(int[] starts, int[] columns, float[] values) {
    /** The number of rows. */
    public int rows() {
        return starts.length - 1;
    }

    /**
     * The transpose: row {@code c} of the result has the entries of column {@code c} here, in ascending order of their
     * row. Linear in entries, rows and columns.
     *
     * @param width the number of columns
     */
    public SparseRows transposed(int width) {
        Transposition byColumn = byColumn(width);
        float[] moved = new float[values.length];
        for (int entry = 0; entry < moved.length; entry++) {
            moved[entry] = values[byColumn.entries()[entry]];
        }
        return new SparseRows(byColumn.starts(), byColumn.rows(), moved);
    }

    /**
     * The transposed index (CSC): row {@code c} of the result has the entries of column {@code c} here, in ascending
     * order of their row. Linear in entries, rows and columns.
     *
     * @param width the number of columns
     */
    public Transposition byColumn(int width) {
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
                int position = next[columns[entry]]++;
                rows[position] = row;
                entries[position] = entry;
            }
        }
        return new Transposition(from, rows, entries);
    }

    /**
     * The index of a sparse matrix by columns: {@code starts[c]} to {@code starts[c + 1] - 1} have the rows of column
     * {@code c}, ascending, and the positions of their entries in the matrix by rows.
     */
    @SuppressWarnings("ArrayRecordComponent") // a view for kernels, never compared
    public record Transposition(int[] starts, int[] rows, int[] entries) {}
}
