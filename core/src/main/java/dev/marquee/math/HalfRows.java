package dev.marquee.math;

import java.util.Objects;

/**
 * A dense matrix in IEEE 754 half precision, one vector per row, 0-based: 11 significant bits, at most 65,504. It takes
 * half the memory of floats, and a sum over its rows is bound by memory. The array is shared on purpose; nothing writes
 * to it after training.
 */
public final class HalfRows {
    private final int rows;
    private final int width;
    private final short[] values;

    private HalfRows(int rows, int width, short[] values) {
        Objects.checkFromIndexSize(0, Math.multiplyExact(rows, width), values.length);
        this.rows = rows;
        this.width = width;
        this.values = values;
    }

    /** Rows of zeros. */
    public static HalfRows zeros(int rows, int width) {
        return new HalfRows(rows, width, new short[Math.multiplyExact(rows, width)]);
    }

    /**
     * Takes ownership of an array.
     *
     * @param values bits of the numbers, row by row, without padding
     */
    public static HalfRows of(int rows, int width, short[] values) {
        return new HalfRows(rows, width, values);
    }

    /** One number. */
    public float get(int row, int column) {
        return Float.float16ToFloat(values[row * width + column]);
    }

    /** Sets one number, rounded to the nearest of half precision. */
    public void set(int row, int column, float value) {
        values[row * width + column] = Float.floatToFloat16(value);
    }

    /** Copies {@code columns} numbers of a row from another matrix, to {@code column} and those after it. */
    public void set(int row, int column, HalfRows from, int fromRow, int fromColumn, int columns) {
        System.arraycopy(from.values, fromRow * from.width + fromColumn, values, row * width + column, columns);
    }

    /** {@code y += alpha x} for the first {@code y.length} numbers x of a row. */
    public void addScaled(float alpha, int row, float[] y) {
        int at = row * width;
        for (int i = 0; i < y.length; i++) {
            y[i] += alpha * Float.float16ToFloat(values[at + i]);
        }
    }

    /** Writes a row to the first numbers of {@code out}. */
    public void get(int row, float[] out) {
        int at = row * width;
        for (int i = 0; i < width; i++) {
            out[i] = Float.float16ToFloat(values[at + i]);
        }
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int width() {
        return width;
    }

    /** The backing array: the bits of all rows, not a copy. */
    public short[] values() {
        return values;
    }
}
