package dev.marquee.report;

/**
 * Number of missing values of one field of a file.
 *
 * @param file file name: {@code u.item}
 * @param field field name: {@code video release date}
 * @param rows number of rows of the file
 * @param missing number of rows with a blank field, 0..rows
 */
public record MissingValues(String file, String field, int rows, int missing) {
    /** Checks that {@code missing} is in 0..rows. */
    public MissingValues {
        if (missing < 0 || missing > rows) {
            throw new IllegalArgumentException("%d missing values of %s in %d rows".formatted(missing, field, rows));
        }
    }
}
