package dev.marquee.math;

import java.util.Objects;

/** The products of all rows with one vector: what scoring every movie for a person comes to. Immutable as long as the rows are. */
public final class RowProducts {
    private final DenseRows rows;
    private final float[] vector;
    private final int at;
    private final Kernels kernels = Kernels.best();

    /**
     * @param vector as long as a row's stride from {@code at} on, with zeros where the row has its padding; not copied
     * @param at where it starts
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
     * The product with every row, each equal to that of the row alone, to the last bit. One pass over the rows.
     *
     * @param products as many places as there are rows
     */
    public void ofAll(float[] products) {
        if (products.length != rows.rows()) {
            throw new IllegalArgumentException(
                    "%d places for the products of %d rows".formatted(products.length, rows.rows()));
        }
        kernels.dots(rows.rows(), rows.stride(), rows.matrix(), vector, at, products, 0);
    }
}
