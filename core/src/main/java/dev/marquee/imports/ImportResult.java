package dev.marquee.imports;

import dev.marquee.title.identify.MovieRef;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The part of an export that matches a catalogue, and the rest.
 *
 * @param ratings by 0-based movie index, in the order of the export
 * @param seen movies watched but not rated, with the time of watching if it is known
 * @param byId how many of both were matched by an external id; the others by title and year
 * @param repeated the number of ratings replaced by a later one of the same movie
 * @param unmatched the movies not in the catalogue, each once
 * @param ambiguous the movies with several candidates in the catalogue, each once
 * @param series the movies that may be series and are not in the catalogue
 */
public record ImportResult(
        Map<Integer, Rating> ratings,
        Map<Integer, Optional<Instant>> seen,
        int byId,
        int repeated,
        List<MovieRef> unmatched,
        List<AmbiguousMovie> ambiguous,
        Set<MovieRef> series) {
    /** Copies the collections and keeps their order. */
    public ImportResult {
        ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
        seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
        unmatched = List.copyOf(unmatched);
        ambiguous = List.copyOf(ambiguous);
        series = Collections.unmodifiableSet(new LinkedHashSet<>(series));
    }

    /**
     * A rating.
     *
     * @param value on the scale of the data
     * @param time the time of the rating, after 1970; empty if unknown
     */
    public record Rating(float value, Optional<Instant> time) {}

    /**
     * A movie with several candidates.
     *
     * @param movie the movie as named by the export
     * @param candidates 0-based movie indices
     */
    public record AmbiguousMovie(MovieRef movie, List<Integer> candidates) {
        /** Copies the list. */
        public AmbiguousMovie {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * {@return the number of movies not in the catalogue that are newer than its latest}
     *
     * @param latest the year of the latest movie of the catalogue; empty if no year is known, then 0 are newer
     */
    public int newerThan(OptionalInt latest) {
        return latest.isEmpty()
                ? 0
                : (int) unmatched.stream()
                        .filter(movie -> movie.hasYear() && movie.year() > latest.getAsInt())
                        .count();
    }

    /** {@return the number of matched movies} */
    public int matched() {
        return ratings.size() + seen.size();
    }
}
