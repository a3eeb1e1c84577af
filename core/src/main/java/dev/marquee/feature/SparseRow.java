package dev.marquee.feature;

import java.util.List;

/**
 * The features of one user or movie that are not 0.
 *
 * @param entries in ascending order of their column
 */
public record SparseRow(List<Entry> entries) {
    /** No feature. */
    public static final SparseRow EMPTY = new SparseRow(List.of());

    /** Copies the entries. */
    public SparseRow {
        entries = List.copyOf(entries);
    }

    /**
     * One feature.
     *
     * @param column 0-based
     * @param value never 0, always finite
     */
    public record Entry(int column, float value) {}
}
