package dev.marquee.imports;

import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.MovieColumns;
import java.util.Map;
import java.util.Optional;

/**
 * How to read an export.
 *
 * @param source the expected source; empty to detect it
 * @param scale of its ratings, if different from the source's scale
 * @param own the scale of the model, for ratings that do not show theirs
 * @param columns of a table
 * @param user whose ratings are read, for a file with ratings of several users
 * @param settled the movies that ambiguous titles mean, by {@linkplain dev.marquee.title.identify.MovieRef#label label}
 */
public record ImportOptions(
        Optional<ImportSource> source,
        Optional<RatingScale> scale,
        Optional<RatingScale> own,
        MovieColumns columns,
        Optional<String> user,
        Map<String, MovieId> settled) {
    /** All defaults: everything is detected. */
    public static final ImportOptions NONE = new ImportOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), MovieColumns.USUAL, Optional.empty(), Map.of());

    /** Copies the map. */
    public ImportOptions {
        settled = Map.copyOf(settled);
    }

    /**
     * {@return the options with the scale of the ratings}
     *
     * @param ratings the scale; empty to find it by the ratings
     */
    public ImportOptions withScale(Optional<RatingScale> ratings) {
        return new ImportOptions(source, ratings, own, columns, user, settled);
    }

    /**
     * {@return the options with the scale of the model}
     *
     * @param model the scale
     */
    public ImportOptions withOwn(RatingScale model) {
        return new ImportOptions(source, scale, Optional.of(model), columns, user, settled);
    }

    /**
     * {@return the options with the movies that ambiguous titles mean}
     *
     * @param movies the movie of each label
     */
    public ImportOptions withSettled(Map<String, MovieId> movies) {
        return new ImportOptions(source, scale, own, columns, user, movies);
    }

    /** Whether any file is accepted, whatever site it is of. */
    boolean acceptsAny() {
        return source.isEmpty() || source.equals(Optional.of(ImportSource.CSV));
    }
}
