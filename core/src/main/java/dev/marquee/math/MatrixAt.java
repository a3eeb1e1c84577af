package dev.marquee.math;

/**
 * A matrix that lies in an array: element (i, j) is {@code array[at + i * rowStep + j * columnStep]}. The steps let the
 * same array be read transposed. Reads and writes go to the array itself, which is shared on purpose: kernels work in
 * place.
 */
@SuppressWarnings("ArrayRecordComponent") // a view for kernels, never compared
public record MatrixAt(float[] array, int at, int rowStep, int columnStep) {
    /** A matrix row by row, each row {@code rowStep} after the one before. */
    public static MatrixAt rows(float[] array, int at, int rowStep) {
        return new MatrixAt(array, at, rowStep, 1);
    }

    /** The same numbers with rows and columns swapped. */
    public MatrixAt transposed() {
        return new MatrixAt(array, at, columnStep, rowStep);
    }
}
