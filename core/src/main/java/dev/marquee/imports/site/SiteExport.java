package dev.marquee.imports.site;

import dev.marquee.data.RatingScale;
import dev.marquee.title.identify.MovieRef;
import java.util.List;
import java.util.stream.Stream;

/**
 * The content of an export.
 *
 * @param source the site or kind of file it comes from
 * @param scale of the ratings
 * @param ratings in the order of the file; may have a movie several times
 * @param seen movies watched but not rated
 * @param listed movies on a watch-list or list
 * @param series the number of excluded entries: series, seasons and episodes
 */
public record SiteExport(
        ImportSource source,
        RatingScale scale,
        List<ExportedRating> ratings,
        List<MovieRef> seen,
        List<MovieRef> listed,
        int series) {
    /** Copies the lists. */
    public SiteExport {
        ratings = List.copyOf(ratings);
        seen = List.copyOf(seen);
        listed = List.copyOf(listed);
    }

    /** {@return the candidate movies: the list if there is one, else all movies of the export} */
    public List<MovieRef> choice() {
        return listed.isEmpty()
                ? Stream.concat(ratings.stream().map(ExportedRating::movie), seen.stream())
                        .toList()
                : listed;
    }
}
