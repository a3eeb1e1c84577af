package dev.marquee.feature;

import java.util.List;

/**
 * The nonzero features of one user or movie.
 *
 * @param entries in ascending order of their column
 */
public record SparseRow(List<Entry> entries) {
    /** No features. */
    public static final SparseRow EMPTY = new SparseRow(List.of());

    /** Copies the entries. */
    public SparseRow {
        entries = List.copyOf(entries);
    }

    /** {@return the columns of the features, ascending} */
    public List<Integer> columns() {
        return entries.stream().map(Entry::column).toList();
    }

    /**
     * One feature.
     *
     * @param column 0-based index
     * @param value never 0, always finite
     */
    public record Entry(int column, float value) {}
}
