package dev.marquee.store.record;

import dev.marquee.data.EnumNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A permission of an API key. */
public enum Scope {
    /** Reading. */
    READ,
    /** Changing the stored data of users. */
    RATE,
    /** Everything, including retraining and creating keys. */
    ADMIN;

    /**
     * The scope of a name.
     *
     * @throws dev.marquee.data.UsageException if the name is unknown
     */
    public static Scope named(String name) {
        return EnumNames.of("scope", name, values());
    }

    /**
     * The scopes of a text such as {@code read+rate}.
     *
     * @throws dev.marquee.data.UsageException if a name is unknown
     */
    public static Set<Scope> parse(String text) {
        return Arrays.stream(text.split("\\+", -1)).map(Scope::named).collect(Collectors.toUnmodifiableSet());
    }

    /** The text of scopes that {@link #parse} reads, in order. */
    public static String text(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::toString).collect(Collectors.joining("+"));
    }

    /** The stored form, such as {@code rate}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
