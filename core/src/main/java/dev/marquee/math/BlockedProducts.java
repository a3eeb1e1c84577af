package dev.marquee.math;

import dev.marquee.math.Kernels.MatrixAt;
import java.util.Arrays;
import java.util.List;

/**
 * Products of many vectors with some rows of a matrix, block by block, of which only each vector's highest are kept. The
 * rows are stored in panels of {@link Kernels#PANEL} columns of the transposed matrix: a panel stays in the first cache
 * while it is multiplied with a block of vectors. Immutable, thread-safe; takes the memory of the chosen rows again.
 *
 * <p>Products are sums in another order than those of {@link RowProducts}, and differ from them by rounding, at most by
 * {@link #tolerance}. A caller who needs those of {@link RowProducts} keeps some more rows than needed and computes them again.
 */
public final class BlockedProducts {
    /** Vectors per block: at rank 64 they take 16 KB. */
    public static final int BLOCK = 64;

    /** Panels multiplied before the products are searched: with {@link #BLOCK} vectors 60 KB. */
    private static final int PANELS = 10;

    private static final int COLUMNS = PANELS * Kernels.PANEL;

    /** Twice the unit of rounding: one for each of the two sums. */
    private static final double ROUNDING = 0x1p-23;

    /** Further roundings of a score besides those of the product. */
    private static final int ADDITIONS = 4;

    private final Kernels kernels = Kernels.best();
    private final int[] chosen;
    private final int stride;
    private final float[] panels;
    private final float[] added;
    private final double longest;
    private final double largestAdded;

    /**
     * @param rows the matrix
     * @param chosen indices of the rows to multiply
     * @param constant added to every product
     * @param offsets one per row of the matrix, added to its products
     */
    public BlockedProducts(DenseRows rows, int[] chosen, float constant, float[] offsets) {
        this.chosen = chosen.clone();
        this.stride = rows.stride();
        int count = Math.ceilDiv(chosen.length, Kernels.PANEL);
        this.panels = new float[Math.multiplyExact(count, Kernels.PANEL * stride)];
        this.added = new float[count * Kernels.PANEL];
        Arrays.fill(added, chosen.length, added.length, Float.NEGATIVE_INFINITY);
        double squares = 0;
        double largest = 0;
        for (int column = 0; column < chosen.length; column++) {
            int at = rows.at(chosen[column]);
            int panel = column / Kernels.PANEL * Kernels.PANEL * stride + column % Kernels.PANEL;
            double square = 0;
            for (int i = 0; i < stride; i++) {
                float value = rows.values()[at + i];
                panels[panel + i * Kernels.PANEL] = value;
                square += (double) value * value;
            }
            squares = Math.max(squares, square);
            added[column] = constant + offsets[chosen[column]];
            largest = Math.max(largest, Math.abs(offsets[chosen[column]]));
        }
        this.longest = Math.sqrt(squares);
        this.largestAdded = Math.abs(constant) + largest;
    }

    /**
     * Offers every chosen row, with the sum of its product with a vector, the constant and its offset, to that vector's best scores.
     *
     * @param vectors one per row, as wide as the rows
     * @param from the first vector
     * @param best one for each of the vectors from {@code from} on, at most {@link #BLOCK}
     */
    public void offerTo(DenseRows vectors, int from, List<BestScores> best) {
        float[] scores = new float[BLOCK * COLUMNS];
        MatrixAt block = MatrixAt.rows(vectors.values(), vectors.at(from), vectors.stride());
        for (int first = 0; first < added.length; first += COLUMNS) {
            int columns = Math.min(COLUMNS, added.length - first);
            for (int row = 0; row < best.size(); row++) {
                System.arraycopy(added, first, scores, row * COLUMNS, columns);
            }
            for (int column = 0; column < columns; column += Kernels.PANEL) {
                kernels.multiplyAdd(
                        best.size(),
                        Kernels.PANEL,
                        stride,
                        block,
                        MatrixAt.rows(panels, (first + column) * stride, Kernels.PANEL),
                        MatrixAt.rows(scores, column, COLUMNS));
            }
            for (int row = 0; row < best.size(); row++) {
                search(scores, row * COLUMNS, columns, first, best.get(row));
            }
        }
    }

    private void search(float[] scores, int at, int columns, int first, BestScores best) {
        int end = at + columns;
        int next = kernels.firstAbove(at, end, scores, best.threshold());
        while (next < end) {
            best.offer(chosen[first + next - at], scores[next]);
            next = kernels.firstAbove(next + 1, end, scores, best.threshold());
        }
    }

    /**
     * The largest possible difference of a score here from a product of {@link RowProducts} to which the constant and
     * then the offset is added: by the bound of Higham, Accuracy and Stability of Numerical Algorithms,
     * 2002, section 3.1, and the Cauchy–Schwarz inequality.
     */
    public double tolerance(DenseRows vectors, int row) {
        double square = 0;
        for (int i = vectors.at(row); i < vectors.at(row) + stride; i++) {
            square += (double) vectors.values()[i] * vectors.values()[i];
        }
        return ROUNDING * (stride + ADDITIONS) * (Math.sqrt(square) * longest + largestAdded);
    }
}
