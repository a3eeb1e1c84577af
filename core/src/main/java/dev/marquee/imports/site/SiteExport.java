package dev.marquee.imports.site;

import dev.marquee.data.RatingScale;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an export holds, all of it.
 *
 * @param scale of the ratings
 * @param ratings in the order of the file; a movie may be there several times
 * @param seen movies watched, not rated
 * @param listed movies on a watch-list or list
 * @param series how many entries were series, seasons or episodes, and so are left out
 */
public record SiteExport(
        ImportSource source,
        RatingScale scale,
        List<ExportedRating> ratings,
        List<ExportedMovie> seen,
        List<ExportedMovie> listed,
        int series) {
    /** Copies the lists. */
    public SiteExport {
        ratings = List.copyOf(ratings);
        seen = List.copyOf(seen);
        listed = List.copyOf(listed);
    }

    /** The movies to choose from: the list if there is one, else all movies that are named. */
    public List<ExportedMovie> choice() {
        return listed.isEmpty()
                ? Stream.concat(ratings.stream().map(ExportedRating::movie), seen.stream())
                        .toList()
                : listed;
    }
}
