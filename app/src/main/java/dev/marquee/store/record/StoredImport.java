package dev.marquee.store.record;

import java.time.Instant;

/**
 * The record of an {@link ImportBatch}.
 *
 * @param version of the person that it led to
 * @param source such as {@code letterboxd}
 * @param file the name of the file
 * @param counts of movies in it
 */
public record StoredImport(long version, Instant time, String source, String file, Counts counts) {
    /**
     * Numbers of movies.
     *
     * @param watched seen and not rated
     * @param watchlist to be watched
     * @param unmatched that nobody knows
     */
    public record Counts(int ratings, int watched, int watchlist, int unmatched) {}

    public static StoredImport of(ImportBatch arrival, long version, Instant time) {
        return new StoredImport(
                version,
                time,
                arrival.source(),
                arrival.file(),
                new Counts(
                        arrival.ratings().size(),
                        arrival.watched().size(),
                        arrival.watchlist().size(),
                        arrival.unmatched()));
    }
}
