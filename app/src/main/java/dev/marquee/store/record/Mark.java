package dev.marquee.store.record;

import java.util.Locale;

/** What a person says of a movie beside a rating. */
public enum Mark {
    /** They have seen it. */
    WATCHED,
    /** They want to see it. */
    WATCHLIST;

    /** As it is stored: {@code watchlist}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
