package dev.marquee.data.read;

import java.util.List;

/**
 * What was noticed while reading.
 *
 * @param ratings lines of ratings read, those skipped not counted
 * @param duplicates of these, how many were left out because a later rating of the same user and movie exists
 * @param skipped lines left out, of all files; 0 unless lenient
 * @param skippedExamples the first few of them, each a sentence
 * @param fields of the files that describe movies and users: how often each field is blank
 */
public record ReadReport(
        int ratings, int duplicates, int skipped, List<String> skippedExamples, List<FieldCount> fields) {
    /** Copies the lists. */
    public ReadReport {
        skippedExamples = List.copyOf(skippedExamples);
        fields = List.copyOf(fields);
    }

    /**
     * How often a field is blank.
     *
     * @param file such as {@code u.item}
     * @param name such as {@code video release date}
     * @param rows how many lines there are
     * @param missing how many of them leave the field blank
     */
    public record FieldCount(String file, String name, int rows, int missing) {}
}
