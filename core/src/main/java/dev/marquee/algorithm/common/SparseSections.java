package dev.marquee.algorithm.common;

import dev.marquee.math.SparseRows;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;
import java.util.Objects;

/**
 * A sparse matrix of movies as arrays of a model file.
 *
 * @param starts name of the array of row starts
 * @param columns name of the array of columns
 * @param values name of the array of values
 */
public record SparseSections(String starts, String columns, String values) {
    /** Writes the three arrays. */
    public void write(SparseRows rows, SectionWriter sections) {
        sections.ints(starts, rows.starts());
        sections.ints(columns, rows.columns());
        sections.floats(values, rows.values());
    }

    /**
     * Reads a matrix with one row and one column per movie.
     *
     * @throws IndexOutOfBoundsException if a column is not that of a movie
     */
    public SparseRows read(SectionReader sections, int movies) {
        int[] rowStarts = sections.ints(starts, movies + 1);
        int[] rowColumns = sections.ints(columns, rowStarts[movies]);
        for (int column : rowColumns) {
            Objects.checkIndex(column, movies);
        }
        return new SparseRows(rowStarts, rowColumns, sections.floats(values, rowStarts[movies]));
    }
}
