package dev.marquee.store.record;

import dev.marquee.data.MovieId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ratings and marks to import from another site.
 *
 * @param source such as {@code letterboxd}
 * @param file the name of the file
 * @param ratings each replaces the user's stored rating of the movie, unless that is later
 * @param watched movies seen and not rated
 * @param watchlist movies to watch
 * @param notSeen movies answered as not seen
 * @param unmatched the number of movies in the file that were not found in the catalogue
 */
public record ImportBatch(
        String source,
        String file,
        Map<MovieId, Rating> ratings,
        Set<MovieId> watched,
        Set<MovieId> watchlist,
        Set<MovieId> notSeen,
        int unmatched) {
    /** Copies the collections. */
    public ImportBatch {
        ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
        watched = Set.copyOf(watched);
        watchlist = Set.copyOf(watchlist);
        notSeen = Set.copyOf(notSeen);
    }

    /**
     * An imported rating.
     *
     * @param value finite
     * @param time of the rating; the time of the import is used if it is empty or in the future
     */
    public record Rating(float value, Optional<Instant> time) {}
}
