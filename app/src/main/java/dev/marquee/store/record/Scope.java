package dev.marquee.store.record;

import dev.marquee.data.EnumNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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
        return EnumNames.of("scope", name, values());
    }

    /**
     * Several: {@code read+rate}.
     *
     * @throws dev.marquee.data.UsageException if one is none
     */
    public static Set<Scope> parse(String text) {
        return Arrays.stream(text.split("\\+", -1)).map(Scope::named).collect(Collectors.toUnmodifiableSet());
    }

    /** Several, as {@link #parse} reads them, in order. */
    public static String text(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::toString).collect(Collectors.joining("+"));
    }

    /** As it is stored: {@code rate}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
