package dev.marquee.data;

/** Rows in arrays, which inner loops of training read fastest. */
final class HeapRows extends RatingRows {
    private final int[] columns;
    private final byte[] levels;

    /** Takes the arrays over; the builder alone makes them and keeps none. */
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
