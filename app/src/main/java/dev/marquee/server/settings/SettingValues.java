package dev.marquee.server.settings;

import dev.marquee.store.record.StoreAddresses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The value of each setting as text, with its source. Immutable. */
public final class SettingValues {
    private static final String HIDDEN = "(hidden)";

    private final Map<Setting, Value> values;

    private SettingValues(Map<Setting, Value> values) {
        this.values = values;
    }

    private record Value(String text, String source) {}

    /**
     * One setting, for display.
     *
     * @param value the text, or a placeholder for a secret
     * @param source such as {@code default}, {@code file marquee.yaml, line 3}, {@code environment}, {@code flag}
     */
    public record Shown(String key, String value, String source) {}

    /**
     * Merges the sources of settings; later ones take precedence.
     *
     * @param file the first source after the defaults
     * @param environment the second source: all environment variables of the process
     * @param flags the third source: command-line flags
     * @throws dev.marquee.data.UsageException if a source names an unknown setting
     * @throws dev.marquee.data.MarqueeException if the file cannot be parsed
     */
    public static SettingValues gather(
            Optional<Path> file, Map<String, String> environment, Map<Setting, String> flags) {
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, new Value(setting.defaultValue(), "default"));
        }
        file.ifPresent(path -> SettingsFile.read(path)
                .forEach((setting, line) -> values.put(
                        setting, new Value(line.text(), "file %s, line %s".formatted(path, line.number())))));
        put(values, EnvironmentSettings.read(environment), "environment");
        put(values, flags, "flag");
        return new SettingValues(values);
    }

    private static void put(Map<Setting, Value> values, Map<Setting, String> given, String source) {
        given.forEach((setting, text) -> values.put(setting, new Value(text, source)));
    }

    /** Whether a setting has a value, from any source. */
    public boolean isGiven(Setting setting) {
        return !Objects.requireNonNull(values.get(setting)).text().isBlank();
    }

    /** All settings, in order. */
    public List<Shown> shown() {
        List<Shown> shown = new ArrayList<>();
        values.forEach((setting, value) -> {
            boolean hidden = setting.secret() && !value.text().isEmpty();
            shown.add(new Shown(setting.key(), hidden ? HIDDEN : StoreAddresses.shown(value.text()), value.source()));
        });
        return shown;
    }

    /**
     * The settings, parsed and validated.
     *
     * @throws dev.marquee.data.UsageException if a value is out of range or missing
     */
    public ServerSettings settings() {
        return new SettingReader(this).read();
    }

    /** The store of users and keys, without validating the other settings; empty for none. */
    public Optional<String> store() {
        return new SettingReader(this).store();
    }

    /** The access to TMDb for metadata, without validating the other settings; empty without a key. */
    public Optional<MetadataAccess> tmdb() {
        return new SettingReader(this).metadataTmdb();
    }

    /**
     * Access to The Movie Database, for metadata.
     *
     * @param key an API key of version 3 or an access token of version 4
     * @param api the origin of the API
     */
    public record MetadataAccess(String key, String api) {}

    String text(Setting setting) {
        return value(setting).text();
    }

    String source(Setting setting) {
        return value(setting).source();
    }

    private Value value(Setting setting) {
        return values.getOrDefault(setting, new Value(setting.defaultValue(), "default"));
    }
}
