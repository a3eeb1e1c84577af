package dev.marquee.store.record;

import java.util.List;

/**
 * A user who agreed to be seen, without the id.
 *
 * @param name chosen by the user
 * @param ratings sorted by movie
 */
public record VisibleUser(String name, List<StoredRating> ratings) {
    /** Copies the ratings. */
    public VisibleUser {
        ratings = List.copyOf(ratings);
    }
}
