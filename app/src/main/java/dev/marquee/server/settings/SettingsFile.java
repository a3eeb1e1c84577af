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
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads settings from a file in UTF-8: YAML if its name ends with .yaml or .yml, else Java properties. */
final class SettingsFile {
    private SettingsFile() {}

    /**
     * The settings of a file.
     *
     * @throws UsageException if it names an unknown setting
     * @throws MarqueeException if it cannot be parsed
     */
    static Map<Setting, String> read(Path file) {
        if (Files.isDirectory(file)) {
            throw new MarqueeException("%s is a folder; name a settings file in it".formatted(file));
        }
        String name = file.getFileName().toString();
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        Map<String, String> values = yaml ? yaml(file) : properties(file);
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        values.forEach((key, value) -> settings.put(setting(key, file), value.strip()));
        return settings;
    }

    private static Setting setting(String key, Path file) {
        return Setting.of(key)
                .orElseThrow(() -> new UsageException("%s: unknown setting '%s'; %schoose one of %s"
                        .formatted(
                                file, key, DidYouMean.hint(key, Setting.keys()), String.join(", ", Setting.keys()))));
    }

    private static Map<String, String> properties(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new MarqueeException(
                    "%s has an invalid \\u escape (%s); fix the line".formatted(file, e.getMessage()), e);
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }

    private static Map<String, String> yaml(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Map<String, String> values = new LinkedHashMap<>();
            DumperOptions unused = new DumperOptions();
            Object root = new Yaml(
                            new SafeConstructor(options), new Representer(unused), unused, options, new AsWritten())
                    .load(text(file));
            if (root != null) {
                flatten("", root, values, file);
            }
            return values;
        } catch (YAMLException e) {
            throw new MarqueeException("%s is not valid YAML (%s); fix the file".formatted(file, oneLine(e)), e);
        }
    }

    /** Reads every scalar as text, because YAML would turn {@code off}, a valid value of a setting, into a boolean. */
    private static final class AsWritten extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    private static String oneLine(YAMLException error) {
        return String.valueOf(error.getMessage()).lines().map(String::strip).collect(Collectors.joining(" "));
    }

    private static void flatten(String prefix, Object value, Map<String, String> values, Path file) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, inner) -> flatten(
                        prefix.isEmpty() ? "" + key : prefix + "." + key, inner == null ? "" : inner, values, file));
            case List<?> list ->
                values.put(prefix, list.stream().map(String::valueOf).collect(Collectors.joining(",")));
            default -> {
                if (prefix.isEmpty()) {
                    throw new MarqueeException("%s has no settings, only '%s'; write lines such as 'model: my.marquee'"
                            .formatted(file, value));
                }
                values.put(prefix, value.toString());
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new MarqueeException("%s is not in UTF-8; save it in UTF-8".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
