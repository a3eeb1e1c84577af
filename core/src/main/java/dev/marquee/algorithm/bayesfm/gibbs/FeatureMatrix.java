package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.feature.SparseRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The features of the users or of the movies, in blocks. The first block has the rows' own ids. If there are implicit
 * features (who rated what), they are the last block.
 *
 * @param rows number of users or movies
 * @param blocks blocks of features, of each of which a row has any number
 * @param implicit whether the last block has implicit features
 */
public record FeatureMatrix(int rows, List<Block> blocks, boolean implicit) {
    public FeatureMatrix {
        blocks = List.copyOf(blocks);
    }

    /** Number of features in all blocks. */
    int features() {
        return blocks.stream().mapToInt(Block::features).sum();
    }

    /** Index of a block's first feature among all features. */
    int offset(int block) {
        return blocks.subList(0, block).stream().mapToInt(Block::features).sum();
    }

    /** Number of features besides ids and implicit features; they follow the ids. */
    public int attributes() {
        return features() - rows - (implicit ? blocks.getLast().features() : 0);
    }

    /**
     * Features of one kind that share a hyperprior, by column: the rows (users or movies) that have each feature. All
     * features of the block have the same value in a row, so values are stored per row: 1 for a single feature, 1/√n
     * for a row with n features.
     *
     * @param starts index in {@code rows} of each feature's first row, and one past the last; shared, never changed
     * @param rows rows that have a feature; shared, never changed
     * @param values value of the block's features in each row
     */
    @SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
    public record Block(int[] starts, int[] rows, float[] values) {
        /** One feature per row. */
        public static Block identity(int rows) {
            int[] starts = new int[rows + 1];
            int[] own = new int[rows];
            float[] values = new float[rows];
            for (int row = 0; row < rows; row++) {
                starts[row + 1] = row + 1;
                own[row] = row;
                values[row] = 1;
            }
            return new Block(starts, own, values);
        }

        /** A block of given features; the value of a row with n features is 1/√n. */
        public static Block scaled(int allRows, int[] starts, int[] rows) {
            int[] counts = new int[allRows];
            for (int row : rows) {
                counts[row]++;
            }
            float[] values = new float[allRows];
            for (int row = 0; row < allRows; row++) {
                values[row] = counts[row] == 0 ? 0 : (float) (1 / Math.sqrt(counts[row]));
            }
            return new Block(starts, rows, values);
        }

        /** A block of features besides ids and implicit features. */
        public static Block of(List<SparseRow> rows, int width) {
            int[] starts = new int[width + 1];
            for (SparseRow row : rows) {
                row.entries().forEach(entry -> starts[entry.column() + 1]++);
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            int[] rowsByFeature = new int[starts[width]];
            int[] next = starts.clone();
            IntStream.range(0, rows.size())
                    .forEach(row ->
                            rows.get(row).entries().forEach(entry -> rowsByFeature[next[entry.column()]++] = row));
            return scaled(rows.size(), starts, rowsByFeature);
        }

        int features() {
            return starts.length - 1;
        }
    }
}
