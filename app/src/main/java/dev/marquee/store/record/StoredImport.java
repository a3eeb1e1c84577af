package dev.marquee.store.record;

import java.time.Instant;

/**
 * The record of an {@link ImportBatch}.
 *
 * @param version of the user after the import
 * @param source such as {@code letterboxd}
 * @param file the name of the file
 * @param counts of movies in it
 */
public record StoredImport(long version, Instant time, String source, String file, Counts counts) {
    /**
     * Numbers of movies.
     *
     * @param watched movies seen and not rated
     * @param watchlist movies to watch
     * @param unmatched movies that were not found in the catalogue
     */
    public record Counts(int ratings, int watched, int watchlist, int unmatched) {}

    public static StoredImport of(ImportBatch batch, long version, Instant time) {
        return new StoredImport(
                version,
                time,
                batch.source(),
                batch.file(),
                new Counts(
                        batch.ratings().size(),
                        batch.watched().size(),
                        batch.watchlist().size(),
                        batch.unmatched()));
    }
}
