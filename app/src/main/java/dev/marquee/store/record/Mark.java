package dev.marquee.store.record;

import java.util.Locale;

/** A user's mark of a movie, in addition to ratings. */
public enum Mark {
    /** The user has seen it. */
    WATCHED,
    /** The user wants to see it. */
    WATCHLIST,
    /** The user answered in an interview not to have seen it. */
    NOT_SEEN;

    /** The stored form, such as {@code not_seen}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
