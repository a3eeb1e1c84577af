package dev.marquee.service;

import dev.marquee.data.MovieId;
import java.util.List;

/**
 * What a person brings from elsewhere.
 *
 * @param report on what they rated and saw
 * @param watchlist what they want to watch, of this catalogue
 */
public record Brought(ImportAnswer report, List<MovieId> watchlist) {
    /** Copies the list. */
    public Brought {
        watchlist = List.copyOf(watchlist);
    }
}
