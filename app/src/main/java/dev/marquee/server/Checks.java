package dev.marquee.server;

import dev.marquee.server.api.HealthCheck;
import dev.marquee.store.Store;
import dev.marquee.store.record.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** What must be well for the server to be ready. */
final class Checks {
    private Checks() {}

    static List<HealthCheck> of(AtomicBoolean stopping, Optional<Store> store) {
        List<HealthCheck> checks = new ArrayList<>();
        checks.add(new HealthCheck(
                "server", () -> stopping.get() ? Optional.of("it is about to stop") : Optional.empty()));
        // It was opened before the server listened, and is only ever changed for another that was.
        checks.add(new HealthCheck("model", Optional::empty));
        store.ifPresent(one -> checks.add(new HealthCheck("store", () -> error(one))));
        return checks;
    }

    /** What everybody may read says no more than the reason's name. */
    private static Optional<String> error(Store store) {
        try {
            store.check();
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of("it fails: " + e.reason());
        }
    }
}
