package dev.marquee.store.record;

import dev.marquee.data.MovieId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person brings along from elsewhere.
 *
 * @param source such as {@code letterboxd}
 * @param file the name of the file
 * @param ratings each replaces what they gave the movie before, unless that was later
 * @param watched movies seen and not rated
 * @param watchlist movies to watch
 * @param unmatched how many movies more were named, of which nobody knows what they are
 */
public record ImportBatch(
        String source,
        String file,
        Map<MovieId, Rating> ratings,
        Set<MovieId> watched,
        Set<MovieId> watchlist,
        int unmatched) {
    /** Copies the collections. */
    public ImportBatch {
        ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
        watched = Set.copyOf(watched);
        watchlist = Set.copyOf(watchlist);
    }

    /**
     * A rating from elsewhere.
     *
     * @param value finite
     * @param time when they gave it; empty, or in the future, for when they bring it
     */
    public record Rating(float value, Optional<Instant> time) {}
}
