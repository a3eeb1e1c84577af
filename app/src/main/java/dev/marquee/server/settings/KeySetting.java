package dev.marquee.server.settings;

import dev.marquee.data.UsageException;
import dev.marquee.internal.Hashes;
import dev.marquee.store.SecretGenerator;
import dev.marquee.store.record.ApiKey;
import dev.marquee.store.record.Scope;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key in the settings, which hold only its hash.
 *
 * @param name for logs
 * @param scopes that it grants, at least one
 * @param sha256 SHA-256 of the key's ASCII bytes, 64 lowercase hexadecimal digits
 */
public record KeySetting(String name, Set<Scope> scopes, String sha256) {
    private static final Pattern FORM = Pattern.compile("(" + ApiKey.NAME + "):([a-z+]+):([0-9a-f]{64})");

    /** Copies the scopes and checks the name. */
    public KeySetting {
        scopes = Set.copyOf(scopes);
        ApiKey.checkName(name);
    }

    /** A new key of 256 random bits. Show it once; it is not stored. */
    public static String random() {
        return new SecretGenerator().key();
    }

    /** The setting for a key. */
    public static KeySetting of(String name, Set<Scope> scopes, String key) {
        return new KeySetting(name, scopes, Hashes.sha256(key));
    }

    /**
     * Reads {@code NAME:SCOPE+SCOPE:SHA256}.
     *
     * @param source of the setting, for the message, which does not show the text
     * @throws UsageException if it is not of that form
     */
    static KeySetting parse(String text, String source) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException(
                    "%s has a key that is not of the form NAME:SCOPE+SCOPE:SHA256; create one with keys add NAME --scope SCOPE --store none"
                            .formatted(source));
        }
        return new KeySetting(matcher.group(1), Scope.parse(matcher.group(2)), matcher.group(3));
    }

    /** The form {@code NAME:SCOPE+SCOPE:SHA256}. */
    @Override
    public String toString() {
        return "%s:%s:%s".formatted(name, Scope.text(scopes), sha256);
    }
}
