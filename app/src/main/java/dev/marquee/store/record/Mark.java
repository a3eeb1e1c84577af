package dev.marquee.store.record;

import java.util.Locale;

/** A user's mark of a movie, in addition to ratings. */
public enum Mark {
    /** The user has seen it. */
    WATCHED,
    /** The user wants to see it. */
    WATCHLIST;

    /** The stored form, such as {@code watchlist}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
