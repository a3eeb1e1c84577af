package dev.marquee.imports;

import dev.marquee.data.RatingScale;
import dev.marquee.imports.format.MovieColumns;
import dev.marquee.imports.site.ImportSource;
import java.util.Optional;

/**
 * What is said of an export beside its path.
 *
 * @param source what it is meant to be; empty to find out
 * @param scale of its ratings, where it is not that of its source
 * @param columns of a CSV
 * @param user whose ratings are read, of a file with those of several people
 */
public record ImportOptions(
        Optional<ImportSource> source, Optional<RatingScale> scale, MovieColumns columns, Optional<String> user) {
    /** Nothing is said. */
    public static final ImportOptions NONE =
            new ImportOptions(Optional.empty(), Optional.empty(), MovieColumns.USUAL, Optional.empty());
}
