package dev.marquee.data;

/** Rows in arrays on the heap, the fastest to read in the inner loops of training. */
final class HeapRows extends RatingRows {
    private final int[] columns;
    private final byte[] levels;

    /** Does not copy the arrays: only the builder creates them, and it keeps no reference. */
    HeapRows(int[] starts, int[] columns, byte[] levels, RatingScale scale) {
        super(starts, scale);
        this.columns = columns;
        this.levels = levels;
    }

    @Override
    public int column(int entry) {
        return columns[entry];
    }

    @Override
    public int level(int entry) {
        return levels[entry] & 0xFF;
    }
}
