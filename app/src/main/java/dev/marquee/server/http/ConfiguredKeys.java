package dev.marquee.server.http;

import dev.marquee.server.settings.Hashes;
import dev.marquee.server.settings.KeySetting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** The keys of the settings. */
record ConfiguredKeys(List<KeySetting> keys) implements KeyRing {
    ConfiguredKeys {
        keys = List.copyOf(keys);
    }

    @Override
    public boolean isSet() {
        return !keys.isEmpty();
    }

    /** Compares hashes, each in constant time and all of them, so that time tells nothing of any key. */
    @Override
    public Optional<KnownKey> find(String presented) {
        byte[] hash = Hashes.sha256(presented).getBytes(StandardCharsets.US_ASCII);
        Optional<KnownKey> found = Optional.empty();
        for (KeySetting key : keys) {
            if (MessageDigest.isEqual(hash, key.sha256().getBytes(StandardCharsets.US_ASCII))) {
                found = Optional.of(new KnownKey(key.name(), key.scopes()));
            }
        }
        return found;
    }
}
