package dev.marquee.store.record;

import dev.marquee.data.UserId;
import java.time.Instant;
import java.util.List;

/**
 * A consistent snapshot of a user's stored data.
 *
 * @param since when the user was added
 * @param ratings the latest first, equal times by movie
 * @param watched movies seen and not rated, the latest first
 * @param watchlist movies to watch and not rated, the latest first; deleting a rating makes its movie appear here again
 * @param notSeen movies answered as not seen and not rated, the latest first
 */
public record StoredUser(
        UserId user,
        Revision revision,
        Instant since,
        List<StoredRating> ratings,
        List<StoredMark> watched,
        List<StoredMark> watchlist,
        List<StoredMark> notSeen) {
    /** Copies the lists. */
    public StoredUser {
        ratings = List.copyOf(ratings);
        watched = List.copyOf(watched);
        watchlist = List.copyOf(watchlist);
        notSeen = List.copyOf(notSeen);
    }

    /** A user without stored data. */
    public static StoredUser empty(UserId user) {
        return new StoredUser(user, Revision.NONE, Instant.EPOCH, List.of(), List.of(), List.of(), List.of());
    }
}
