package dev.marquee.server.settings;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Reads settings from a file in UTF-8: YAML if its name ends with .yaml or .yml, else Java properties. */
final class SettingsFile {
    /** Some editors write it at the beginning of a file in UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SettingsFile() {}

    /**
     * The settings of a file.
     *
     * @throws UsageException if it names an unknown setting
     * @throws MarqueeException if it cannot be parsed
     */
    static Map<Setting, Line> read(Path file) {
        if (Files.isDirectory(file)) {
            throw new MarqueeException("%s is a folder; name a settings file in it".formatted(file));
        }
        String name = file.getFileName().toString();
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        String text = text(file);
        Map<String, Line> values = yaml ? YamlSettings.parse(text, file) : properties(text, file);
        Map<Setting, Line> settings = new EnumMap<>(Setting.class);
        values.forEach((key, value) -> settings.put(
                setting(key, file, value.number()), new Line(value.text().strip(), value.number())));
        return settings;
    }

    /**
     * The value of a setting in a file.
     *
     * @param number of the line on which its key stands, 1-based
     */
    record Line(String text, int number) {}

    private static Setting setting(String key, Path file, int line) {
        return Setting.of(key)
                .orElseThrow(() -> new UsageException("%s:%s: unknown setting '%s'; %schoose one of %s"
                        .formatted(
                                file,
                                line,
                                key,
                                DidYouMean.hint(key, Setting.keys()),
                                String.join(", ", Setting.keys()))));
    }

    private static Map<String, Line> properties(String text, Path file) {
        Properties properties;
        try {
            properties = properties(text);
        } catch (IllegalArgumentException e) {
            throw new MarqueeException(
                    "%s has an invalid \\u escape (%s); fix the line".formatted(file, e.getMessage()), e);
        }
        Map<String, Integer> lines = propertyLines(text, file);
        Map<String, Line> values = new LinkedHashMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> values.put(key, new Line(properties.getProperty(key), lines.getOrDefault(key, 1))));
        return values;
    }

    /**
     * The lines of keys, in a text that {@link Properties} can read.
     *
     * @throws MarqueeException if a key is set twice, of which {@link Properties} keeps the last value only
     */
    private static Map<String, Integer> propertyLines(String text, Path file) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        StringBuilder logical = new StringBuilder();
        int first = 1;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            logical.append(line).append('\n');
            boolean continues = line.length() - line.replaceFirst("\\\\+$", "").length() == 1
                    && !line.strip().startsWith("#");
            if (!continues) {
                int start = first;
                properties(logical.toString()).stringPropertyNames().forEach(key -> {
                    if (lines.put(key, start) != null) {
                        throw new MarqueeException(
                                "%s:%d: '%s' is set twice; remove one of the two lines".formatted(file, start, key));
                    }
                });
                logical.setLength(0);
                first = number + 1;
            }
        }
        return lines;
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException e) {
            throw new MarqueeException("%s is not in UTF-8; save it in UTF-8".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
