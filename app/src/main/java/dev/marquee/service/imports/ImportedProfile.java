package dev.marquee.service.imports;

import dev.marquee.data.MovieId;
import java.util.List;

/**
 * A user's import from another site.
 *
 * @param report on the rated and seen movies
 * @param watchlist movies of this catalogue that the user wants to watch
 * @param notSeen movies of this catalogue that the user answered not to have seen
 */
public record ImportedProfile(ImportResponse report, List<MovieId> watchlist, List<MovieId> notSeen) {
    /** Copies the lists. */
    public ImportedProfile {
        watchlist = List.copyOf(watchlist);
        notSeen = List.copyOf(notSeen);
    }
}
