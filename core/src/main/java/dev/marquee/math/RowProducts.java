package dev.marquee.math;

import java.util.Objects;

/** Dot products of rows with one vector: the scores of all movies for a user. Immutable as long as the rows are. */
public final class RowProducts {
    private final DenseRows rows;
    private final float[] vector;
    private final int at;
    private final Kernels kernels = Kernels.best();

    /**
     * @param vector the vector from {@code at} on, as long as a row's stride, with zeros in the padding; not copied
     * @param at the offset of the vector
     */
    public RowProducts(DenseRows rows, float[] vector, int at) {
        Objects.checkFromIndexSize(at, rows.stride(), vector.length);
        this.rows = rows;
        this.vector = vector;
        this.at = at;
    }

    /**
     * The product with one row.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public float of(int row) {
        Objects.checkIndex(row, rows.rows());
        return kernels.dot(rows.stride(), rows.values(), rows.at(row), vector, at);
    }

    /**
     * The products with all rows, each bitwise equal to {@link #of} of that row. One pass over the rows.
     *
     * @param products one element per row
     */
    public void ofAll(float[] products) {
        if (products.length != rows.rows()) {
            throw new IllegalArgumentException(
                    "%d elements for the products of %d rows".formatted(products.length, rows.rows()));
        }
        kernels.dots(rows.rows(), rows.stride(), rows.matrix(), vector, at, products, 0);
    }
}
