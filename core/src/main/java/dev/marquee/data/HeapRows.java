package dev.marquee.data;

/** Rows in arrays on the heap, the fastest to read in the inner loops of training. */
final class HeapRows extends RatingRows {
    private final int[] columns;
    private final byte[] codes;
    private final float[] exact;

    /**
     * Does not copy the arrays: only the builder creates them, and it keeps no reference.
     *
     * @param codes of the values in the table; empty if the table is
     * @param exact the values; empty unless the table is
     */
    HeapRows(int[] starts, int[] columns, byte[] codes, float[] exact, float[] table) {
        super(starts, table);
        this.columns = columns;
        this.codes = codes;
        this.exact = exact;
    }

    @Override
    public int column(int entry) {
        return columns[entry];
    }

    @Override
    int code(int entry) {
        return codes[entry] & 0xFF;
    }

    @Override
    float exact(int entry) {
        return exact[entry];
    }
}
