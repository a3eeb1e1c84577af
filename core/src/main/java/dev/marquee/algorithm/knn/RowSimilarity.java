package dev.marquee.algorithm.knn;

import dev.marquee.math.SparseRows;
import java.util.Arrays;

/**
 * Shrunk cosine of one row with each row of a sparse matrix, from the columns they share. With n shared columns, row
 * lengths n_i and n_j, and x the values:
 *
 * <pre>ratings        Σ x_i x_j / √(Σ x_i² Σ x_j²) · n / (n + shrinkage)
 * cooccurrence   n / √(n_i n_j) · n / (n + shrinkage)</pre>
 *
 * <p>The first one is the cosine of residuals, adjusted for users and movies and shrunk towards 0: Koren, "Factor in
 * the neighbors", TKDD 2010, section 2.2. For users the squares are of shared movies, as in a correlation; for movies of
 * all their raters, so that two movies are similar only if the same users rated them. Costs the total length of the
 * row's columns. Holds scratch space; confined to one thread.
 */
final class RowSimilarity {
    private final SparseRows rows;
    private final SparseRows columns;
    private final NeighbourBasis basis;
    private final float shrinkage;
    private final float[] products;
    private final float[] ownSquares;
    private final float[] otherSquares;
    private final int[] shared;
    private final float[] squares;
    private final boolean overShared;

    /** @param squares of each row, for a cosine over all columns; empty for one over shared columns */
    private RowSimilarity(SparseRows rows, SparseRows columns, float[] squares, KnnOptions options) {
        this.squares = squares;
        this.overShared = squares.length == 0;
        this.rows = rows;
        this.columns = columns;
        this.basis = options.basis();
        this.shrinkage = (float) options.shrinkage();
        this.products = new float[rows.rows()];
        this.ownSquares = new float[rows.rows()];
        this.otherSquares = new float[rows.rows()];
        this.shared = new int[rows.rows()];
    }

    /** Of users, by the movies that both rated; {@code raters} is the transpose. */
    static RowSimilarity ofUsers(SparseRows users, SparseRows raters, KnnOptions options) {
        return new RowSimilarity(users, raters, new float[0], options);
    }

    /**
     * Of movies, by all users who rated one of them; {@code users} is the transpose.
     *
     * @param squares of the movies, as {@link #squares(SparseRows)} sums them; shared by several threads
     */
    static RowSimilarity ofMovies(SparseRows movies, SparseRows users, float[] squares, KnnOptions options) {
        return new RowSimilarity(movies, users, squares, options);
    }

    /** The sum of squares of each row. */
    static float[] squares(SparseRows rows) {
        float[] squares = new float[rows.rows()];
        for (int row = 0; row < squares.length; row++) {
            squares[row] = squares(rows, row);
        }
        return squares;
    }

    private static float squares(SparseRows rows, int row) {
        float sum = 0;
        for (int entry = rows.starts()[row]; entry < rows.starts()[row + 1]; entry++) {
            sum += rows.values()[entry] * rows.values()[entry];
        }
        return sum;
    }

    /** Sets {@code similarity} for a row of a matrix with the same columns; 0 where no column is shared. */
    void of(SparseRows from, int row, float[] similarity) {
        Arrays.fill(products, 0);
        Arrays.fill(ownSquares, 0);
        Arrays.fill(otherSquares, 0);
        Arrays.fill(shared, 0);
        int count = from.starts()[row + 1] - from.starts()[row];
        float own = squares(from, row);
        for (int entry = from.starts()[row]; entry < from.starts()[row + 1]; entry++) {
            addColumn(from.columns()[entry], from.values()[entry]);
        }
        for (int other = 0; other < similarity.length; other++) {
            similarity[other] =
                    shared[other] == 0 ? 0 : cosine(other, count, own) * shared[other] / (shared[other] + shrinkage);
        }
    }

    private void addColumn(int column, float value) {
        for (int entry = columns.starts()[column]; entry < columns.starts()[column + 1]; entry++) {
            int other = columns.columns()[entry];
            float others = columns.values()[entry];
            products[other] += value * others;
            shared[other]++;
            if (overShared) {
                ownSquares[other] += value * value;
                otherSquares[other] += others * others;
            }
        }
    }

    private float cosine(int other, int count, float own) {
        return switch (basis) {
            case RATINGS -> {
                float product = overShared ? ownSquares[other] * otherSquares[other] : own * squares[other];
                // Not a number where residuals are too large to be squared, as of a crafted model.
                yield product > 0 && Float.isFinite(product)
                        ? Math.clamp(products[other] / (float) Math.sqrt(product), -1f, 1f)
                        : 0;
            }
            case COOCCURRENCE -> {
                int others = rows.starts()[other + 1] - rows.starts()[other];
                yield shared[other] / (float) Math.sqrt((double) count * others);
            }
        };
    }
}
