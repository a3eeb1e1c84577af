package dev.marquee.store.record;

import dev.marquee.data.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A consistent snapshot of a user's stored data.
 *
 * @param since when the user was added
 * @param ratings the latest first, equal times by movie
 * @param marks movies marked and not rated, the latest first; deleting a rating makes its movie appear here again
 */
public record StoredUser(
        UserId user, Revision revision, Instant since, List<StoredRating> ratings, Map<Mark, List<StoredMark>> marks) {
    /** Copies the collections. */
    public StoredUser {
        ratings = List.copyOf(ratings);
        Map<Mark, List<StoredMark>> copies = new EnumMap<>(Mark.class);
        marks.forEach((mark, movies) -> copies.put(mark, List.copyOf(movies)));
        marks = Collections.unmodifiableMap(copies);
    }

    /** A user without stored data. */
    public static StoredUser empty(UserId user) {
        return new StoredUser(user, Revision.NONE, Instant.EPOCH, List.of(), Map.of());
    }

    /** The movies with a mark. */
    public List<StoredMark> marked(Mark mark) {
        return marks.getOrDefault(mark, List.of());
    }
}
