package dev.marquee.algorithm.bayesfm.gibbs;

/**
 * Features of one kind that share a hyperprior, by column: the rows (users or movies) that have each feature. A feature
 * has the same value in a row as the row's other features of the block, so values are kept a row: 1 for what there is
 * one of, 1/√n where a row has n of them.
 *
 * @param starts the first place of each feature in {@code rows}, and one past the last; shared, never changed
 * @param rows those that have a feature; shared, never changed
 * @param values the value of the block's features in each row
 */
@SuppressWarnings("ArrayRecordComponent")
public // a view for inner loops, never compared
record FeatureBlock(int[] starts, int[] rows, float[] values) {
    /** One feature a row, of its own. */
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

    /** The block of those features; each row's value is 1/√n for its n of them. */
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
