package dev.marquee.math;

import java.util.Objects;

/** Cosine similarity of rows; 0 for a row of zeros. */
public final class Cosines {
    private final DenseRows rows;
    private final float[] norms;
    private final Kernels kernels = Kernels.best();

    /** Computes the norms in one pass over the rows. */
    public Cosines(DenseRows rows) {
        this.rows = rows;
        this.norms = new float[rows.rows()];
        for (int row = 0; row < norms.length; row++) {
            norms[row] = (float) Math.sqrt(product(row, row));
        }
    }

    /**
     * The cosines of all rows with one row.
     *
     * @param similarities one element per row; each is set to a value in -1..1, the row's own to 1
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public void to(int row, float[] similarities) {
        Objects.checkIndex(row, norms.length);
        for (int other = 0; other < norms.length; other++) {
            similarities[other] = cosine(row, other);
        }
    }

    /**
     * The cosines of some rows with one row.
     *
     * @param similarities one element per other row; each is set
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public void to(int row, int[] others, float[] similarities) {
        for (int i = 0; i < others.length; i++) {
            similarities[i] = cosine(row, others[i]);
        }
    }

    private float cosine(int row, int other) {
        float lengths = norms[row] * norms[other];
        float cosine = lengths > 0 ? product(row, other) / lengths : 0;
        return other == row ? 1 : Math.clamp(cosine, -1f, 1f);
    }

    private float product(int row, int other) {
        return kernels.dot(rows.stride(), rows.values(), rows.at(row), rows.values(), rows.at(other));
    }
}
