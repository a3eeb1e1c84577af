package dev.marquee.server.settings;

import dev.marquee.data.Choice;
import java.util.Locale;

/** What an API key may do. */
public enum Scope {
    /** Ask. */
    READ,
    /** Change what is stored of people. */
    RATE,
    /** Everything. */
    ADMIN;

    /**
     * By its name.
     *
     * @throws dev.marquee.data.UsageException if there is none of that name
     */
    public static Scope named(String name) {
        return Choice.of("scope", name, values());
    }

    /** As in settings: {@code read}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
