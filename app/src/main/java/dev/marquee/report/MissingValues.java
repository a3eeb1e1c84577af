package dev.marquee.report;

/**
 * How often a field of a file is blank.
 *
 * @param file its name: {@code u.item}
 * @param field what the field holds: {@code video release date}
 * @param rows of the file
 * @param missing rows where the field is blank, at most all
 */
public record MissingValues(String file, String field, int rows, int missing) {
    /** Checks that there are no more blanks than rows. */
    public MissingValues {
        if (missing < 0 || missing > rows) {
            throw new IllegalArgumentException("%d blanks of %s in %d rows".formatted(missing, field, rows));
        }
    }
}
