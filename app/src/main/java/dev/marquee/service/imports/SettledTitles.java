package dev.marquee.service.imports;

import dev.marquee.data.MovieId;
import dev.marquee.data.UsageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The movies that ambiguous titles of a file mean.
 *
 * @param movies by the 0-based position of the title in {@link ImportResponse#ambiguous()} of the file
 */
public record SettledTitles(Map<Integer, MovieId> movies) {
    /** No title is settled. */
    public static final SettledTitles NONE = new SettledTitles(Map.of());

    /** Copies the map. */
    public SettledTitles {
        movies = Map.copyOf(movies);
    }

    /**
     * The movie of each title.
     *
     * @throws UsageException if a movie is no candidate of its title, as when the model was replaced in the meantime
     */
    Map<String, MovieId> byName(List<ImportResponse.AmbiguousMovie> ambiguous) {
        Map<String, MovieId> settled = new HashMap<>();
        movies.forEach((position, movie) -> {
            boolean isCandidate = position >= 0
                    && position < ambiguous.size()
                    && ambiguous.get(position).candidates().stream()
                            .anyMatch(candidate -> candidate.movie().movie().equals(movie));
            if (!isCandidate) {
                throw new UsageException(
                        "movie %s is not a candidate of ambiguous title %d of the file; read the file again and choose among its candidates"
                                .formatted(movie, position));
            }
            settled.put(ambiguous.get(position).name(), movie);
        });
        return settled;
    }
}
