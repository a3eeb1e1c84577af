package dev.marquee.server.http;

import dev.marquee.server.settings.Hashes;
import dev.marquee.server.settings.KeySetting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** The API keys there are. Immutable. */
public record KeyRing(List<KeySetting> keys) {
    /** Copies the keys. */
    public KeyRing {
        keys = List.copyOf(keys);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /**
     * Whose key it is. Compares hashes, each in constant time and all of them, so that time tells nothing of any key.
     *
     * @param presented the key as it was sent
     */
    Optional<KeySetting> find(String presented) {
        byte[] hash = Hashes.sha256(presented).getBytes(StandardCharsets.US_ASCII);
        Optional<KeySetting> found = Optional.empty();
        for (KeySetting key : keys) {
            if (MessageDigest.isEqual(hash, key.sha256().getBytes(StandardCharsets.US_ASCII))) {
                found = Optional.of(key);
            }
        }
        return found;
    }
}
