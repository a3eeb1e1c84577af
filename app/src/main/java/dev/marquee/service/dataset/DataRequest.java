package dev.marquee.service.dataset;

import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.data.read.ColumnNames;
import dev.marquee.data.read.ReadOptions;
import java.util.List;
import java.util.Optional;

/**
 * A data set and how to read it.
 *
 * @param data the name of a known data set, a folder in a MovieLens layout, a table of ratings, or a zip archive of either
 * @param lenient whether invalid lines are skipped and counted, instead of an error
 * @param scale such as {@code 1..10:1}; empty for that of the layout
 * @param columns such as {@code user=who,movie=what,rating=stars}; empty for the default names
 * @param metadata folders with files of metadata besides those of the data, or names of known metadata
 * @param country ISO 3166-1 code of the country whose certificates are read where metadata has those of several
 * @param cached whether parsed ratings of large files are stored in the cache, and found there
 */
public record DataRequest(
        String data,
        boolean lenient,
        Optional<String> scale,
        Optional<String> columns,
        List<String> metadata,
        String country,
        boolean cached) {
    /** The country whose certificates are read by default. */
    public static final String USA = "US";

    /** Copies the list and checks the country. */
    public DataRequest {
        metadata = List.copyOf(metadata);
        if (!country.matches("[A-Za-z]{2}")) {
            throw new UsageException(
                    "country '%s' is not an ISO 3166-1 code of two letters; use one such as US".formatted(country));
        }
    }

    /** A strict request with the scale of the layout, the default column names and no further metadata. */
    public static DataRequest of(String data) {
        return new DataRequest(data, false, Optional.empty(), Optional.empty(), List.of(), USA, true);
    }

    ReadOptions readOptions() {
        return new ReadOptions(
                lenient,
                scale.map(RatingScale::parse),
                columns.map(ColumnNames::parse).orElse(ColumnNames.USUAL));
    }
}
