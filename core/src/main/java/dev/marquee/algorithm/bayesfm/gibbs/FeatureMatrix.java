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
public record FeatureMatrix(int rows, List<FeatureBlock> blocks, boolean implicit) {
    public FeatureMatrix {
        blocks = List.copyOf(blocks);
    }

    /** Number of features in all blocks. */
    int features() {
        return blocks.stream().mapToInt(FeatureBlock::features).sum();
    }

    /** Index of a block's first feature among all features. */
    int offset(int block) {
        return blocks.subList(0, block).stream()
                .mapToInt(FeatureBlock::features)
                .sum();
    }

    /** Number of features besides ids and implicit features; they follow the ids. */
    public int attributes() {
        return features() - rows - (implicit ? blocks.getLast().features() : 0);
    }

    /** A block of features besides ids and implicit features. */
    public static FeatureBlock block(List<SparseRow> rows, int width) {
        int[] starts = new int[width + 1];
        for (SparseRow row : rows) {
            row.entries().forEach(entry -> starts[entry.column() + 1]++);
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] rowsByFeature = new int[starts[width]];
        int[] next = starts.clone();
        IntStream.range(0, rows.size())
                .forEach(row -> rows.get(row).entries().forEach(entry -> rowsByFeature[next[entry.column()]++] = row));
        return FeatureBlock.scaled(rows.size(), starts, rowsByFeature);
    }
}
