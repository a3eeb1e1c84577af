package dev.marquee.imports.table;

/**
 * What the name of a column means.
 *
 * @param rank 0 for the name that says it best; the column with the lower rank is used
 * @param highest the highest rating that the name gives, as in {@code Rating10}; 0 if it gives none
 */
public record ColumnName(ColumnRole role, int rank, int highest) {}
