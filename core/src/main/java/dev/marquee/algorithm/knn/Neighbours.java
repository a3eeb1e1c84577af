package dev.marquee.algorithm.knn;

import dev.marquee.math.SparseRows;
import dev.marquee.math.TopN;
import dev.marquee.parallel.Workers;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The most similar rows of each row, with similarities above 0: a dissimilar row says less about what a user likes.
 * Neighbours are in ascending order of their index.
 *
 * @param similarity one row per row, of its neighbours
 */
record Neighbours(SparseRows similarity) {
    private static final int ROWS_IN_TILE = 64;

    /**
     * Costs one {@link RowSimilarity} per row; the result does not depend on the number of threads.
     *
     * @param columns transpose of {@code rows}
     */
    static Neighbours of(SparseRows rows, SparseRows columns, KnnOptions options, Workers workers) {
        int size = rows.rows();
        int[][] nearest = new int[size][];
        float[][] similarity = new float[size][];
        float[] squares = RowSimilarity.squares(rows);
        workers.forEachTile(Math.ceilDiv(size, ROWS_IN_TILE), tile -> {
            RowSimilarity measure = RowSimilarity.ofMovies(rows, columns, squares, options);
            float[] all = new float[size];
            int end = Math.min(size, (tile + 1) * ROWS_IN_TILE);
            for (int row = tile * ROWS_IN_TILE; row < end; row++) {
                measure.of(rows, row, all);
                all[row] = 0;
                nearest[row] = nearest(all, options.neighbours());
                similarity[row] = at(all, nearest[row]);
            }
        });
        return new Neighbours(joined(nearest, similarity));
    }

    /** Indices of up to {@code max} highest similarities above 0, ascending. */
    static int[] nearest(float[] similarity, int max) {
        return IntStream.of(TopN.of(similarity, max))
                .filter(other -> similarity[other] > 0)
                .sorted()
                .toArray();
    }

    /** The similarities of some rows. */
    static float[] at(float[] similarity, int[] rows) {
        float[] chosen = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = similarity[rows[i]];
        }
        return chosen;
    }

    /** A copy of a row's neighbours. */
    int[] of(int row) {
        return Arrays.copyOfRange(
                similarity.columns(), similarity.starts()[row], similarity.starts()[row + 1]);
    }

    /** A copy of the similarities of a row's neighbours. */
    float[] similarityOf(int row) {
        return Arrays.copyOfRange(
                similarity.values(), similarity.starts()[row], similarity.starts()[row + 1]);
    }

    /** Concatenates rows into one sparse matrix. */
    static SparseRows joined(int[][] columns, float[][] values) {
        int[] starts = new int[columns.length + 1];
        for (int row = 0; row < columns.length; row++) {
            starts[row + 1] = starts[row] + columns[row].length;
        }
        int[] allColumns = new int[starts[columns.length]];
        float[] allValues = new float[starts[columns.length]];
        for (int row = 0; row < columns.length; row++) {
            System.arraycopy(columns[row], 0, allColumns, starts[row], columns[row].length);
            System.arraycopy(values[row], 0, allValues, starts[row], columns[row].length);
        }
        return new SparseRows(starts, allColumns, allValues);
    }
}
