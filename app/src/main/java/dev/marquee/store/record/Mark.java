package dev.marquee.store.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A user's mark of a movie, in addition to ratings. */
public enum Mark {
    /** The user has seen it. */
    WATCHED,
    /** The user wants to see it. */
    WATCHLIST,
    /** The user does not want it recommended. */
    NOT_INTERESTED,
    /** The user has not seen it, and need not be asked about it again; it is still recommended. */
    NOT_SEEN;

    /** The stored form, such as {@code not-interested}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mark of a stored form; empty for any other text. */
    public static Optional<Mark> named(String name) {
        return Arrays.stream(values())
                .filter(mark -> mark.toString().equals(name))
                .findFirst();
    }

    /** Whether this mark contradicts another one of the same movie, which it replaces. */
    public boolean replaces(Mark other) {
        return switch (this) {
            case WATCHED -> other == NOT_SEEN;
            case WATCHLIST -> other == NOT_INTERESTED;
            case NOT_INTERESTED -> false;
            case NOT_SEEN -> other == WATCHED;
        };
    }
}
