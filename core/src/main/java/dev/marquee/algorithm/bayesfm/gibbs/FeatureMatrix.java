package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.feature.SparseRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is known of the users, or of the movies, as blocks of features. The first block is the rows' own ids. If ratings
 * tell who rated what, that is the last block.
 *
 * @param rows how many users or movies
 * @param blocks of features, of which a row has any number
 * @param implicit whether the last block is who rated what
 */
public record FeatureMatrix(int rows, List<FeatureBlock> blocks, boolean implicit) {
    public FeatureMatrix {
        blocks = List.copyOf(blocks);
    }

    /** How many features all blocks have. */
    int features() {
        return blocks.stream().mapToInt(FeatureBlock::features).sum();
    }

    /** The number of a block's first feature among all. */
    int offset(int block) {
        return blocks.subList(0, block).stream()
                .mapToInt(FeatureBlock::features)
                .sum();
    }

    /** How many features are known beside ids and ratings; they come after the ids. */
    public int known() {
        return features() - rows - (implicit ? blocks.getLast().features() : 0);
    }

    /** A block of features that are known beside ratings. */
    public static FeatureBlock block(List<SparseRow> rows, int width) {
        int[] starts = new int[width + 1];
        for (SparseRow row : rows) {
            row.entries().forEach(entry -> starts[entry.column() + 1]++);
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] places = new int[starts[width]];
        int[] next = starts.clone();
        IntStream.range(0, rows.size())
                .forEach(row -> rows.get(row).entries().forEach(entry -> places[next[entry.column()]++] = row));
        return FeatureBlock.scaled(rows.size(), starts, places);
    }
}
