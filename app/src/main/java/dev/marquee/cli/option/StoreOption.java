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

/** Which store is meant, told as {@code serve} is. A mixin. */
public final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "URL",
            description = "Where people are kept: a file, postgresql://…, or none (default marquee.db).")
    private Optional<String> store = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE", description = "The settings of the server, which name its store.")
    private Optional<Path> config = Optional.empty();

    /** The store, made if it is not there; empty if people are kept nowhere. */
    public Optional<Store> make() {
        return settings().map(settings -> Store.open(settings, InstantSource.system()));
    }

    /**
     * The store that is there.
     *
     * @throws UsageException if people are kept nowhere
     */
    public Store open() {
        return settings()
                .map(settings -> Store.reopen(settings, InstantSource.system()))
                .orElseThrow(() -> new UsageException(
                        "store is none, so it has no keys; name one by --store, or see security.keys in the settings"));
    }

    private Optional<StoreSettings> settings() {
        LibraryLogs.warningsOnly();
        Map<Setting, String> flags =
                store.map(url -> Map.of(Setting.STORE, url)).orElse(Map.of());
        return SettingValues.gather(config, System.getenv(), flags).store().map(StoreSettings::of);
    }
}
