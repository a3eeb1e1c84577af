package dev.marquee.math;

/**
 * A view of a matrix in an array: element (i, j) is {@code array[at + i * rowStep + j * columnStep]}. The steps allow
 * reading the same array transposed. Reads and writes go to the array itself, which is shared on purpose: kernels work
 * in place.
 */
@SuppressWarnings("ArrayRecordComponent") // a view for kernels, never compared
public record MatrixAt(float[] array, int at, int rowStep, int columnStep) {
    /** A row-major matrix whose rows are {@code rowStep} apart. */
    public static MatrixAt rows(float[] array, int at, int rowStep) {
        return new MatrixAt(array, at, rowStep, 1);
    }

    /** The transposed view of the same numbers. */
    public MatrixAt transposed() {
        return new MatrixAt(array, at, columnStep, rowStep);
    }
}
