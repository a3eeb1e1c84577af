package dev.marquee.server.http.access;

import java.util.List;
import java.util.Optional;

/** Several key rings as one, searched in order until one has the key. */
public record CompositeKeyRing(List<KeyRing> rings) implements KeyRing {
    public CompositeKeyRing {
        rings = List.copyOf(rings);
    }

    @Override
    public boolean isSet() {
        return rings.stream().anyMatch(KeyRing::isSet);
    }

    @Override
    public Optional<KnownKey> find(String presented) {
        return rings.stream().flatMap(ring -> ring.find(presented).stream()).findFirst();
    }
}
