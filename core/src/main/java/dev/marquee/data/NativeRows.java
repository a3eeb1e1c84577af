package dev.marquee.data;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/** Rows in off-heap memory. */
final class NativeRows extends RatingRows {
    private final IntBuffer columns;
    private final ByteBuffer codes;
    private final FloatBuffer exact;

    /** As {@link HeapRows}. Only {@link NativeRatings} creates the buffers, and it keeps no reference. */
    NativeRows(int[] starts, IntBuffer columns, ByteBuffer codes, FloatBuffer exact, float[] table) {
        super(starts, table);
        this.columns = columns;
        this.codes = codes;
        this.exact = exact;
    }

    @Override
    public int column(int entry) {
        return columns.get(entry);
    }

    @Override
    int code(int entry) {
        return codes.get(entry) & 0xFF;
    }

    @Override
    float exact(int entry) {
        return exact.get(entry);
    }
}
