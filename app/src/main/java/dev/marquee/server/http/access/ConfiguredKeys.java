package dev.marquee.server.http.access;

import dev.marquee.internal.Hashes;
import dev.marquee.server.settings.KeySetting;
import dev.marquee.store.SecretGenerator;
import java.util.List;
import java.util.Optional;

/** The API keys of the settings. */
public record ConfiguredKeys(List<KeySetting> keys) implements KeyRing {
    public ConfiguredKeys {
        keys = List.copyOf(keys);
    }

    @Override
    public boolean isSet() {
        return !keys.isEmpty();
    }

    /** Compares with the hashes of all keys, each in constant time, so that the response time leaks nothing about a key. */
    @Override
    public Optional<KnownKey> find(String presented) {
        String hash = Hashes.sha256(presented);
        Optional<KnownKey> found = Optional.empty();
        for (KeySetting key : keys) {
            if (SecretGenerator.equal(hash, key.sha256())) {
                found = Optional.of(new KnownKey(key.name(), key.scopes()));
            }
        }
        return found;
    }
}
