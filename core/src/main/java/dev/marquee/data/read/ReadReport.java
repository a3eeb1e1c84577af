package dev.marquee.data.read;

import java.util.List;
import java.util.stream.Stream;

/**
 * Statistics of a reading.
 *
 * @param ratings lines of ratings read, not counting skipped lines
 * @param duplicates how many of these were dropped because a later rating of the same user and movie exists
 * @param skipped lines skipped in all files; 0 unless lenient
 * @param skippedExamples the first few of them, each a sentence
 * @param notes what else a user should know, such as columns told from values or a file passed over; a sentence each
 * @param fields how often each field of the movie and user files is blank
 */
public record ReadReport(
        int ratings,
        int duplicates,
        int skipped,
        List<String> skippedExamples,
        List<String> notes,
        List<FieldCount> fields) {
    /** Copies the lists. */
    public ReadReport {
        notes = List.copyOf(notes);
        skippedExamples = List.copyOf(skippedExamples);
        fields = List.copyOf(fields);
    }

    ReadReport withNotes(List<String> more) {
        return new ReadReport(
                ratings,
                duplicates,
                skipped,
                skippedExamples,
                Stream.concat(notes.stream(), more.stream()).toList(),
                fields);
    }

    /**
     * How often a field is blank.
     *
     * @param file such as {@code u.item}
     * @param name such as {@code video release date}
     * @param rows the number of lines
     * @param missing the number of lines with a blank field
     */
    public record FieldCount(String file, String name, int rows, int missing) {}
}
