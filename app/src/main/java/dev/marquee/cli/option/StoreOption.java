package dev.marquee.cli.option;

import dev.marquee.data.UsageException;
import dev.marquee.server.LibraryLogs;
import dev.marquee.server.settings.Setting;
import dev.marquee.server.settings.SettingValues;
import dev.marquee.store.Store;
import dev.marquee.store.record.StoreSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** User store, configured as in {@code serve}. Mixin. */
public final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "URL",
            description = "User store: a file, postgresql://…, or none (default marquee.db).")
    private Optional<String> store = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file of the server, which names its store.")
    private Optional<Path> config = Optional.empty();

    /** Opens the store and creates it if it does not exist; empty if the store is {@code none}. */
    public Optional<Store> openOrCreate() {
        return settings().map(settings -> Store.open(settings, InstantSource.system()));
    }

    /**
     * Opens an existing store.
     *
     * @throws UsageException if the store is {@code none}
     */
    public Store openExisting() {
        return settings()
                .map(settings -> Store.reopen(settings, InstantSource.system()))
                .orElseThrow(() -> new UsageException(
                        "store is none and holds no keys; set one with --store, or see security.keys in the settings"));
    }

    /**
     * Opens an existing store for its users.
     *
     * @throws UsageException if the store is {@code none}
     */
    public Store openExistingUsers() {
        return settings()
                .map(settings -> Store.reopen(settings, InstantSource.system()))
                .orElseThrow(() -> new UsageException("store is none and has no users; set one with --store"));
    }

    private Optional<StoreSettings> settings() {
        LibraryLogs.warningsOnly();
        Map<Setting, String> flags =
                store.map(url -> Map.of(Setting.STORE, url)).orElse(Map.of());
        return SettingValues.gather(config, System.getenv(), flags).store().map(StoreSettings::of);
    }
}
