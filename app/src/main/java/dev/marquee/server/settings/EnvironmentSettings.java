package dev.marquee.server.settings;

import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads settings from environment variables. */
final class EnvironmentSettings {
    static final String PREFIX = "MARQUEE_";

    private EnvironmentSettings() {}

    /**
     * The settings given by the environment.
     *
     * @throws UsageException if a variable looks like a misspelt setting; others may belong to other programs
     */
    static Map<Setting, String> read(Map<String, String> environment) {
        List<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).toList();
        environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .sorted()
                .forEach(name -> rejectMisspelt(name, known));
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.variable());
            if (value != null) {
                values.put(setting, value.strip());
            }
        }
        return values;
    }

    private static void rejectMisspelt(String name, List<String> known) {
        // Without the prefix, which would make names look close that are not.
        DidYouMean.nearest(
                        name.substring(PREFIX.length()),
                        known.stream()
                                .map(variable -> variable.substring(PREFIX.length()))
                                .toList())
                .ifPresent(nearest -> {
                    throw new UsageException("the environment variable %s is not a setting; did you mean %s%s?"
                            .formatted(name, PREFIX, nearest));
                });
    }
}
