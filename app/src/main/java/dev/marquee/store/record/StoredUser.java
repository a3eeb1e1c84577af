package dev.marquee.store.record;

import dev.marquee.data.UserId;
import java.time.Instant;
import java.util.List;

/**
 * A person at one moment.
 *
 * @param since when they came
 * @param ratings the latest first, equal times by movie
 * @param watched movies seen and not rated, the latest first
 * @param watchlist movies to watch that they have not rated, the latest first; a rating taken back brings a movie back here
 */
public record StoredUser(
        UserId user,
        Revision revision,
        Instant since,
        List<StoredRating> ratings,
        List<StoredMark> watched,
        List<StoredMark> watchlist) {
    /** Copies the lists. */
    public StoredUser {
        ratings = List.copyOf(ratings);
        watched = List.copyOf(watched);
        watchlist = List.copyOf(watchlist);
    }

    /** Somebody of whom nothing is stored. */
    public static StoredUser none(UserId user) {
        return new StoredUser(user, Revision.NONE, Instant.EPOCH, List.of(), List.of(), List.of());
    }
}
