package dev.marquee.algorithm.neural;

import dev.marquee.feature.SparseRow;
import dev.marquee.math.SparseRows;
import java.util.List;

/** Features as sparse rows for the kernels. */
final class FeatureRows {
    private FeatureRows() {}

    static SparseRows of(List<SparseRow> rows) {
        int size = rows.stream().mapToInt(row -> row.entries().size()).sum();
        int[] starts = new int[rows.size() + 1];
        int[] columns = new int[size];
        float[] values = new float[size];
        int entry = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (SparseRow.Entry feature : rows.get(row).entries()) {
                columns[entry] = feature.column();
                values[entry] = feature.value();
                entry++;
            }
            starts[row + 1] = entry;
        }
        return new SparseRows(starts, columns, values);
    }

    /**
     * The transpose of some rows: for each feature the positions in {@code rows} that have it, with their values; and
     * after the last feature one row in which every position has the value 1.
     */
    static SparseRows transposed(SparseRows features, int width, int[] rows) {
        int[] starts = new int[width + 2];
        for (int row : rows) {
            for (int entry = features.starts()[row]; entry < features.starts()[row + 1]; entry++) {
                starts[features.columns()[entry] + 1]++;
            }
        }
        starts[width + 1] = rows.length;
        for (int feature = 0; feature <= width; feature++) {
            starts[feature + 1] += starts[feature];
        }
        int[] positions = new int[starts[width + 1]];
        float[] values = new float[positions.length];
        int[] next = starts.clone();
        for (int position = 0; position < rows.length; position++) {
            for (int entry = features.starts()[rows[position]];
                    entry < features.starts()[rows[position] + 1];
                    entry++) {
                int at = next[features.columns()[entry]]++;
                positions[at] = position;
                values[at] = features.values()[entry];
            }
            int at = next[width]++;
            positions[at] = position;
            values[at] = 1;
        }
        return new SparseRows(starts, positions, values);
    }
}
