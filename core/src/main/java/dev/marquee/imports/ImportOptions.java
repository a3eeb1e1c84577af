package dev.marquee.imports;

import dev.marquee.data.RatingScale;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.MovieColumns;
import java.util.Optional;

/**
 * How to read an export.
 *
 * @param source the expected source; empty to detect it
 * @param scale of its ratings, if different from the source's scale
 * @param columns of a CSV
 * @param user whose ratings are read, for a file with ratings of several users
 */
public record ImportOptions(
        Optional<ImportSource> source, Optional<RatingScale> scale, MovieColumns columns, Optional<String> user) {
    /** All defaults: everything is detected. */
    public static final ImportOptions NONE =
            new ImportOptions(Optional.empty(), Optional.empty(), MovieColumns.USUAL, Optional.empty());

    /**
     * {@return the options for a CSV with the usual column names and ratings on a scale}
     *
     * @param scale of the ratings in the file
     */
    public static ImportOptions ofCsv(RatingScale scale) {
        return new ImportOptions(
                Optional.of(ImportSource.CSV), Optional.of(scale), MovieColumns.USUAL, Optional.empty());
    }
}
