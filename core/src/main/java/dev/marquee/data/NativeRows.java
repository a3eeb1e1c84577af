package dev.marquee.data;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/** Rows in off-heap memory. */
final class NativeRows extends RatingRows {
    private final IntBuffer columns;
    private final ByteBuffer levels;

    /** Does not copy its arguments: only {@link NativeRatings} creates them, and it keeps no reference. */
    NativeRows(int[] starts, IntBuffer columns, ByteBuffer levels, RatingScale scale) {
        super(starts, scale);
        this.columns = columns;
        this.levels = levels;
    }

    @Override
    public int column(int entry) {
        return columns.get(entry);
    }

    @Override
    public int level(int entry) {
        return levels.get(entry) & 0xFF;
    }
}
