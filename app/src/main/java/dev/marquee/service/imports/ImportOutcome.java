package dev.marquee.service.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.service.MovieResponse;
import java.util.List;
import java.util.Optional;

/**
 * What an import into a user's data found, and what it changed.
 *
 * @param report on the file
 * @param watchlist movies of lists that are in the catalogue
 * @param notSeen movies answered as not seen that are in the catalogue
 * @param stored what changed; absent after a dry run
 */
public record ImportOutcome(
        @JsonUnwrapped ImportResponse report,
        List<MovieResponse> watchlist,
        List<MovieResponse> notSeen,
        Optional<Stored> stored) {
    /** Copies the lists. */
    public ImportOutcome {
        watchlist = List.copyOf(watchlist);
        notSeen = List.copyOf(notSeen);
    }

    /**
     * Numbers of changes of the user's stored state.
     *
     * @param version of the state with them, which identifies the import
     * @param newRatings of movies that had none
     * @param changedRatings that replaced an earlier one
     * @param seen movies newly marked as seen
     * @param watchlist movies new on the watchlist
     * @param notSeen movies newly marked as not seen
     */
    public record Stored(long version, int newRatings, int changedRatings, int seen, int watchlist, int notSeen) {}

    /** The outcome with what it changed. */
    public ImportOutcome with(Stored changes) {
        return new ImportOutcome(report, watchlist, notSeen, Optional.of(changes));
    }
}
