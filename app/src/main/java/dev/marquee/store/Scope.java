package dev.marquee.store;

import dev.marquee.data.Choice;
import java.util.Locale;

/** What a key allows. */
public enum Scope {
    /** Asking. */
    READ,
    /** Changing what is stored of people. */
    RATE,
    /** Everything, also training anew and making keys. */
    ADMIN;

    /**
     * By its name.
     *
     * @throws dev.marquee.data.UsageException if there is none of that name
     */
    public static Scope named(String name) {
        return Choice.of("scope", name, values());
    }

    /** As it is stored: {@code rate}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
