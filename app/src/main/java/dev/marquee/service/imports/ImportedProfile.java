package dev.marquee.service.imports;

import dev.marquee.data.MovieId;
import java.util.List;

/**
 * A user's import from another site.
 *
 * @param report on the rated and seen movies
 * @param watchlist movies of this catalogue that the user wants to watch
 */
public record ImportedProfile(ImportResponse report, List<MovieId> watchlist) {
    /** Copies the list. */
    public ImportedProfile {
        watchlist = List.copyOf(watchlist);
    }
}
