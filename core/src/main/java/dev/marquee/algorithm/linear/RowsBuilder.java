package dev.marquee.algorithm.linear;

import dev.marquee.math.SparseRows;
import java.util.Arrays;

/** Builds a sparse matrix row by row. */
final class RowsBuilder {
    private int[] starts = new int[16];
    private int[] columns = new int[16];
    private float[] values = new float[16];
    private int rows;
    private int entries;

    void add(int column, float value) {
        if (entries == columns.length) {
            columns = Arrays.copyOf(columns, 2 * entries);
            values = Arrays.copyOf(values, 2 * entries);
        }
        columns[entries] = column;
        values[entries++] = value;
    }

    void endRow() {
        if (++rows == starts.length) {
            starts = Arrays.copyOf(starts, 2 * rows);
        }
        starts[rows] = entries;
    }

    /** Concatenates the rows of all parts, in order. */
    static SparseRows joined(RowsBuilder[] parts) {
        RowsBuilder whole = new RowsBuilder();
        for (RowsBuilder part : parts) {
            for (int row = 0; row < part.rows; row++) {
                for (int entry = part.starts[row]; entry < part.starts[row + 1]; entry++) {
                    whole.add(part.columns[entry], part.values[entry]);
                }
                whole.endRow();
            }
        }
        return whole.build();
    }

    SparseRows build() {
        return new SparseRows(
                Arrays.copyOf(starts, rows + 1), Arrays.copyOf(columns, entries), Arrays.copyOf(values, entries));
    }
}
