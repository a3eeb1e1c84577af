package dev.marquee.server.api.admin;

import dev.marquee.server.http.InFlight;
import dev.marquee.server.http.metrics.ServerMetrics;
import dev.marquee.server.settings.KeySetting;
import dev.marquee.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The running server, for its operators.
 *
 * @param metrics of its requests
 * @param inFlight its requests in flight
 * @param keys the API keys of the settings
 * @param store empty if it has none
 * @param clock tells the time
 */
public record RunningServer(
        ServerMetrics metrics, InFlight inFlight, List<KeySetting> keys, Optional<Store> store, InstantSource clock) {
    /** Copies the keys. */
    public RunningServer {
        keys = List.copyOf(keys);
    }
}
