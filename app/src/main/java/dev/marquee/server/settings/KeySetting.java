package dev.marquee.server.settings;

import dev.marquee.data.Hashes;
import dev.marquee.data.UsageException;
import dev.marquee.store.Scope;
import dev.marquee.store.Secrets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An API key as settings hold it, which is not the key itself.
 *
 * @param name for logs
 * @param scopes what it may do, at least one
 * @param sha256 of the key's ASCII, 64 hexadecimal digits
 */
public record KeySetting(String name, Set<Scope> scopes, String sha256) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,32}):([a-z+]+):([0-9a-f]{64})");

    /** Copies the scopes. */
    public KeySetting {
        scopes = Set.copyOf(scopes);
    }

    /** A new key to hand out, 256 random bits. It is shown once and kept nowhere. */
    public static String random() {
        return new Secrets().key();
    }

    /** What the settings are to hold of a key. */
    public static KeySetting of(String name, Set<Scope> scopes, String key) {
        return new KeySetting(name, scopes, Hashes.sha256(key));
    }

    /**
     * Reads {@code NAME:SCOPE+SCOPE:SHA256}.
     *
     * @param where who said so, for the message, which does not show the text
     * @throws UsageException if it is not of that form
     */
    static KeySetting parse(String text, String where) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException(
                    "%s holds a key that is not of the form NAME:SCOPE+SCOPE:SHA256; make one by serve --new-key"
                            .formatted(where));
        }
        Set<Scope> scopes =
                Arrays.stream(matcher.group(2).split("\\+")).map(Scope::named).collect(Collectors.toSet());
        return new KeySetting(matcher.group(1), scopes, matcher.group(3));
    }

    /** As settings hold it. */
    @Override
    public String toString() {
        return "%s:%s:%s"
                .formatted(
                        name,
                        new TreeSet<>(scopes).stream().map(Scope::toString).collect(Collectors.joining("+")),
                        sha256);
    }
}
