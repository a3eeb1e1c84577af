package dev.marquee.imports;

import dev.marquee.imports.site.ExportedMovie;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an export says of a catalogue's movies.
 *
 * @param ratings by movie, 0-based, in the order of the export
 * @param seen movies watched and not rated
 * @param byId how many of both were found by an id of a site; the others by title and year
 * @param repeated how many ratings gave way to a later one of the same movie
 * @param unmatched what the others are called in the export, each once
 * @param ambiguous those that could be one of several movies, each once
 */
public record ImportResult(
        Map<Integer, Rating> ratings,
        Set<Integer> seen,
        int byId,
        int repeated,
        List<ExportedMovie> unmatched,
        List<AmbiguousMovie> ambiguous) {
    /** Copies the collections, in their order. */
    public ImportResult {
        ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
        seen = Set.copyOf(seen);
        unmatched = List.copyOf(unmatched);
        ambiguous = List.copyOf(ambiguous);
    }

    /**
     * A rating.
     *
     * @param value on the scale of the data
     * @param time when it was given, after 1970; empty where the export does not say
     */
    public record Rating(float value, Optional<Instant> time) {}

    /**
     * A movie that is not clear.
     *
     * @param candidates 0-based
     */
    public record AmbiguousMovie(ExportedMovie movie, List<Integer> candidates) {
        /** Copies the list. */
        public AmbiguousMovie {
            candidates = List.copyOf(candidates);
        }
    }

    /** How many movies were found. */
    public int matched() {
        return ratings.size() + seen.size();
    }
}
