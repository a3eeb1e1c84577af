package dev.marquee.store.record;

import dev.marquee.data.UserId;

/** Receives ratings one by one. */
@FunctionalInterface
public interface RatingSink {
    /** The next rating. */
    void accept(UserId user, StoredRating rating);
}
