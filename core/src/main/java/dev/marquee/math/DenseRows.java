package dev.marquee.math;

import dev.marquee.math.Kernels.MatrixAt;
import java.util.Objects;

/**
 * A dense matrix with one vector per row, 0-based: learned parameters of users or movies. A row starts at a multiple of
 * {@link Kernels#ALIGNMENT} floats, and its padding is 0, so kernels may process whole strides. The array is shared on
 * purpose; training writes to it, and nothing does afterwards.
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

    /**
     * Rows of normally distributed numbers with mean 0; a row's numbers depend only on the seed, {@code kind} and the
     * row.
     */
    public static DenseRows gaussian(int rows, int width, double standardDeviation, long seed, long kind) {
        DenseRows sampled = zeros(rows, width);
        for (int row = 0; row < rows; row++) {
            Rng rng = Rng.keyed(seed, kind, row);
            for (int column = 0; column < width; column++) {
                sampled.values[sampled.at(row) + column] = (float) (standardDeviation * rng.nextGaussian());
            }
        }
        return sampled;
    }

    /** Copies rows from a row-major array without padding. */
    public static DenseRows ofPacked(int rows, int width, float[] packed) {
        Objects.checkFromIndexSize(0, Math.multiplyExact(rows, width), packed.length);
        DenseRows unpacked = zeros(rows, width);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(packed, row * width, unpacked.values, unpacked.at(row), width);
        }
        return unpacked;
    }

    /** A copy with rows of zeros appended. */
    public DenseRows resized(int rows) {
        DenseRows resized = zeros(rows, width);
        System.arraycopy(values, 0, resized.values, 0, values.length);
        return resized;
    }

    /** Sets a column in all rows. */
    public void fillColumn(int column, float value) {
        Objects.checkIndex(column, width);
        for (int row = 0; row < rows; row++) {
            values[at(row) + column] = value;
        }
    }

    /** Copies a row from another matrix of the same width. */
    public void set(int row, DenseRows others, int other) {
        System.arraycopy(others.values, others.at(other), values, at(row), width);
    }

    /** Whether no number is NaN or infinite. */
    public boolean isFinite() {
        // Multiplying by 0 keeps NaN and turns infinity into NaN, so one comparison at the end suffices.
        float zeros = 0;
        for (float value : values) {
            zeros += 0 * value;
        }
        return zeros == 0;
    }

    /** The mean of all rows, as one row; zeros if there are no rows. */
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

    /** A row-major copy, without padding, of {@code columns} columns starting at {@code from}. */
    public float[] packed(int from, int columns) {
        Objects.checkFromIndexSize(from, columns, width);
        float[] packed = new float[Math.multiplyExact(rows, columns)];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, at(row) + from, packed, row * columns, columns);
        }
        return packed;
    }

    /** A row-major copy of all columns, without padding. */
    public float[] packed() {
        return packed(0, width);
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns, without padding. */
    public int width() {
        return width;
    }

    /** The number of floats per row, including padding. */
    public int stride() {
        return stride;
    }

    /** The offset of a row. Not checked, because kernels call it in inner loops. */
    public int at(int row) {
        return row * stride;
    }

    /** The backing array: all rows with their padding, not a copy. */
    public float[] values() {
        return values;
    }

    /** The same numbers as a matrix for kernels: rows x width. */
    public MatrixAt matrix() {
        return MatrixAt.rows(values, 0, stride);
    }
}
