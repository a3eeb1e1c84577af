package dev.marquee.algorithm.bayesfm.gibbs;

/**
 * Features of one kind that share a hyperprior, by column: the rows (users or movies) that have each feature. All
 * features of the block have the same value in a row, so values are stored per row: 1 for a single feature, 1/√n for a
 * row with n features.
 *
 * @param starts index in {@code rows} of each feature's first row, and one past the last; shared, never changed
 * @param rows rows that have a feature; shared, never changed
 * @param values value of the block's features in each row
 */
@SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
public record FeatureBlock(int[] starts, int[] rows, float[] values) {
    /** One feature per row. */
    public static FeatureBlock identity(int rows) {
        int[] starts = new int[rows + 1];
        int[] own = new int[rows];
        float[] values = new float[rows];
        for (int row = 0; row < rows; row++) {
            starts[row + 1] = row + 1;
            own[row] = row;
            values[row] = 1;
        }
        return new FeatureBlock(starts, own, values);
    }

    /** A block of given features; the value of a row with n features is 1/√n. */
    public static FeatureBlock scaled(int allRows, int[] starts, int[] rows) {
        int[] counts = new int[allRows];
        for (int row : rows) {
            counts[row]++;
        }
        float[] values = new float[allRows];
        for (int row = 0; row < allRows; row++) {
            values[row] = counts[row] == 0 ? 0 : (float) (1 / Math.sqrt(counts[row]));
        }
        return new FeatureBlock(starts, rows, values);
    }

    int features() {
        return starts.length - 1;
    }
}
