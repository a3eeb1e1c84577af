package dev.marquee.server;

import dev.marquee.server.api.HealthCheck;
import dev.marquee.store.Store;
import dev.marquee.store.record.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The health checks that decide whether the server is ready. */
final class HealthChecks {
    private HealthChecks() {}

    static List<HealthCheck> of(AtomicBoolean stopping, Optional<Store> store) {
        List<HealthCheck> checks = new ArrayList<>();
        checks.add(new HealthCheck(
                "server", () -> stopping.get() ? Optional.of("the server is stopping") : Optional.empty()));
        // Always up: the model is loaded before the server listens, and only replaced by another loaded one.
        checks.add(new HealthCheck("model", Optional::empty));
        store.ifPresent(open -> checks.add(new HealthCheck("store", () -> error(open))));
        return checks;
    }

    /** Health is public, so it shows only the name of the reason. */
    private static Optional<String> error(Store store) {
        try {
            store.check();
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of("the store failed: " + e.reason());
        }
    }
}
