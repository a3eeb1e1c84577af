package dev.marquee.math;

/**
 * A sparse matrix by rows, for kernels to read: the entries of row {@code r} are {@code starts[r]} to
 * {@code starts[r + 1] - 1}, each with its column, 0-based, and its value. The arrays are shared on purpose.
 */
@SuppressWarnings("ArrayRecordComponent") // a view for kernels, never compared
public record SparseRows(int[] starts, int[] columns, float[] values) {}
