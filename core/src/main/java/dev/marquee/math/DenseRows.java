package dev.marquee.math;

import java.util.Objects;

/**
 * Vectors of one width, a row each, 0-based: what is learned of users or movies. A row starts at a multiple of
 * {@link Kernels#ALIGNMENT} floats, and the padding after it is 0, so kernels may run over whole strides. The array is
 * shared on purpose; whoever trains writes to it, and nobody does after.
 */
public final class DenseRows {
    private final int rows;
    private final int width;
    private final int stride;
    private final float[] values;

    private DenseRows(int rows, int width, int stride, float[] values) {
        this.rows = rows;
        this.width = width;
        this.stride = stride;
        this.values = values;
    }

    /** Rows of zeros. */
    public static DenseRows zeros(int rows, int width) {
        int stride = Kernels.stride(width);
        return new DenseRows(rows, width, stride, new float[Math.multiplyExact(rows, stride)]);
    }

    /** Rows of normal numbers about 0; those of a row depend on the seed, {@code kind} and the row alone. */
    public static DenseRows gaussian(int rows, int width, double deviation, long seed, long kind) {
        DenseRows drawn = zeros(rows, width);
        for (int row = 0; row < rows; row++) {
            Rng rng = Rng.keyed(seed, kind, row);
            for (int column = 0; column < width; column++) {
                drawn.values[drawn.at(row) + column] = (float) (deviation * rng.nextGaussian());
            }
        }
        return drawn;
    }

    /** Rows from an array without padding, row by row; copies it. */
    public static DenseRows ofPacked(int rows, int width, float[] packed) {
        Objects.checkFromIndexSize(0, Math.multiplyExact(rows, width), packed.length);
        DenseRows unpacked = zeros(rows, width);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(packed, row * width, unpacked.values, unpacked.at(row), width);
        }
        return unpacked;
    }

    /** A copy with more rows, of zeros, after these. */
    public DenseRows grown(int rows) {
        DenseRows grown = zeros(rows, width);
        System.arraycopy(values, 0, grown.values, 0, values.length);
        return grown;
    }

    /** Sets a column of every row. */
    public void fillColumn(int column, float value) {
        Objects.checkIndex(column, width);
        for (int row = 0; row < rows; row++) {
            values[at(row) + column] = value;
        }
    }

    /** Sets a row to a row of others of the same width. */
    public void set(int row, DenseRows others, int other) {
        System.arraycopy(others.values, others.at(other), values, at(row), width);
    }

    /** Whether no number is NaN or infinite. */
    public boolean isFinite() {
        // Products with 0 keep NaN and make infinity NaN, so that one comparison at the end is enough.
        float zeros = 0;
        for (float value : values) {
            zeros += 0 * value;
        }
        return zeros == 0;
    }

    /** The mean of all rows, as one row; zeros if there is none. */
    public DenseRows mean() {
        DenseRows mean = zeros(1, width);
        double[] sums = new double[width];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < width; column++) {
                sums[column] += values[at(row) + column];
            }
        }
        for (int column = 0; column < width && rows > 0; column++) {
            mean.values[column] = (float) (sums[column] / rows);
        }
        return mean;
    }

    /** A copy of so many columns from a first one on, row by row, without padding. */
    public float[] packed(int from, int columns) {
        Objects.checkFromIndexSize(from, columns, width);
        float[] packed = new float[Math.multiplyExact(rows, columns)];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, at(row) + from, packed, row * columns, columns);
        }
        return packed;
    }

    /** A copy of all columns, row by row, without padding. */
    public float[] packed() {
        return packed(0, width);
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** How many numbers a row has. */
    public int width() {
        return width;
    }

    /** How many places a row takes, padding included. */
    public int stride() {
        return stride;
    }

    /** Where a row starts. Not checked: kernels call it in their inner loops. */
    public int at(int row) {
        return row * stride;
    }

    /** All rows with their padding: not a copy. */
    public float[] values() {
        return values;
    }

    /** The same numbers as a matrix for kernels: rows x width. */
    public MatrixAt matrix() {
        return MatrixAt.rows(values, 0, stride);
    }
}
