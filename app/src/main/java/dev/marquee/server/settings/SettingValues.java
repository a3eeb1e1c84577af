package dev.marquee.server.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of each setting as text, and who said so. Immutable. */
public final class SettingValues {
    private static final String HIDDEN = "(hidden)";

    private final Map<Setting, Value> values;

    private SettingValues(Map<Setting, Value> values) {
        this.values = values;
    }

    private record Value(String text, String source) {}

    /**
     * One setting as shown to people.
     *
     * @param value the text; that of a secret is hidden
     * @param source such as {@code default}, {@code file marquee.yaml}, {@code environment}, {@code flag}
     */
    public record Shown(String key, String value, String source) {}

    /**
     * Gathers settings; each source wins over those before it.
     *
     * @param file the first source after the defaults, if there is one
     * @param environment the second: all variables of the process
     * @param flags the third
     * @throws dev.marquee.data.UsageException if a source names what is no setting
     * @throws dev.marquee.data.MarqueeException if the file cannot be understood
     */
    public static SettingValues gather(
            Optional<Path> file, Map<String, String> environment, Map<Setting, String> flags) {
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, new Value(setting.standard(), "default"));
        }
        file.ifPresent(path -> put(values, SettingsFile.read(path), "file " + path));
        put(values, Variables.read(environment), "environment");
        put(values, flags, "flag");
        return new SettingValues(values);
    }

    private static void put(Map<Setting, Value> values, Map<Setting, String> given, String source) {
        given.forEach((setting, text) -> values.put(setting, new Value(text, source)));
    }

    /** All settings, in order. */
    public List<Shown> shown() {
        List<Shown> shown = new ArrayList<>();
        values.forEach((setting, value) -> {
            boolean hidden = setting.secret() && !value.text().isEmpty();
            shown.add(new Shown(setting.key(), hidden ? HIDDEN : value.text(), value.source()));
        });
        return shown;
    }

    /** The settings, checked.
     *
     * @throws dev.marquee.data.UsageException if a value is out of range or missing
     */
    public ServerSettings settings() {
        return new SettingReader(this).read();
    }

    /** Where people and keys are kept, without a look at the other settings; empty for nowhere. */
    public Optional<String> store() {
        return new SettingReader(this).store();
    }

    String text(Setting setting) {
        return value(setting).text();
    }

    String source(Setting setting) {
        return value(setting).source();
    }

    private Value value(Setting setting) {
        return values.getOrDefault(setting, new Value(setting.standard(), "default"));
    }
}
