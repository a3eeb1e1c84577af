package dev.marquee.algorithm.common;

import dev.marquee.math.SparseRows;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

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
     * @throws dev.marquee.data.MarqueeException if rows overlap, or a column is not that of a movie
     */
    public SparseRows read(SectionReader sections, int movies) {
        int[] rowStarts = sections.starts(starts, movies);
        return new SparseRows(
                rowStarts,
                sections.indices(columns, rowStarts[movies], movies),
                sections.floats(values, rowStarts[movies]));
    }
}
