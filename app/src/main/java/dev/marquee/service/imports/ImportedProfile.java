package dev.marquee.service.imports;

import dev.marquee.data.MovieId;
import java.util.List;

/**
 * What a person brings from elsewhere.
 *
 * @param report on what they rated and saw
 * @param watchlist what they want to watch, of this catalogue
 */
public record ImportedProfile(ImportResponse report, List<MovieId> watchlist) {
    /** Copies the list. */
    public ImportedProfile {
        watchlist = List.copyOf(watchlist);
    }
}
