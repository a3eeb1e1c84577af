package dev.marquee.store.record;

import dev.marquee.data.UserId;

/** Takes in ratings one after the other. */
@FunctionalInterface
public interface RatingSink {
    /** The next rating. */
    void take(UserId user, StoredRating rating);
}
