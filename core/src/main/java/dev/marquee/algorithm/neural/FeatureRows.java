package dev.marquee.algorithm.neural;

import dev.marquee.feature.SparseRow;
import dev.marquee.math.SparseRows;
import java.util.List;

/** Features as kernels read them. */
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
     * Some of the rows, turned round: for each feature the places (in the order given) that have it, with their values;
     * and after the last feature a row in which every place has 1.
     */
    static SparseRows turned(SparseRows features, int width, int[] rows) {
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
        int[] places = new int[starts[width + 1]];
        float[] values = new float[places.length];
        int[] next = starts.clone();
        for (int place = 0; place < rows.length; place++) {
            for (int entry = features.starts()[rows[place]]; entry < features.starts()[rows[place] + 1]; entry++) {
                int at = next[features.columns()[entry]]++;
                places[at] = place;
                values[at] = features.values()[entry];
            }
            int at = next[width]++;
            places[at] = place;
            values[at] = 1;
        }
        return new SparseRows(starts, places, values);
    }
}
