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
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
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
    static Map<Setting, Line> read(Path file) {
        if (Files.isDirectory(file)) {
            throw new MarqueeException("%s is a folder; name a settings file in it".formatted(file));
        }
        String name = file.getFileName().toString();
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        String text = text(file);
        Map<String, String> values = yaml ? yaml(text, file) : properties(text, file);
        Map<String, Integer> lines = yaml ? yamlLines(text) : propertyLines(text);
        Map<Setting, Line> settings = new EnumMap<>(Setting.class);
        values.forEach((key, value) -> {
            int line = lines.getOrDefault(key, 1);
            settings.put(setting(key, file, line), new Line(value.strip(), line));
        });
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

    private static Map<String, String> properties(String text, Path file) {
        Properties properties;
        try {
            properties = properties(text);
        } catch (IllegalArgumentException e) {
            throw new MarqueeException(
                    "%s has an invalid \\u escape (%s); fix the line".formatted(file, e.getMessage()), e);
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }

    private static Map<String, String> yaml(String text, Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Map<String, String> values = new LinkedHashMap<>();
            DumperOptions unused = new DumperOptions();
            Object root = new Yaml(
                            new SafeConstructor(options), new Representer(unused), unused, options, new AsWritten())
                    .load(text);
            if (root != null) {
                flatten("", root, values, file);
            }
            return values;
        } catch (YAMLException e) {
            throw new MarqueeException("%s is not valid YAML (%s); fix the file".formatted(file, oneLine(e)), e);
        }
    }

    /** The lines of keys, in a text that {@link Properties} can read. */
    private static Map<String, Integer> propertyLines(String text) {
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
                properties(logical.toString()).stringPropertyNames().forEach(key -> lines.put(key, start));
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

    /** The lines of keys, in a text that is valid YAML; settings are nested at most once. */
    private static Map<String, Integer> yamlLines(String text) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        @Nullable Node root = new Yaml().compose(new StringReader(text));
        if (root instanceof MappingNode map) {
            for (NodeTuple entry : map.getValue()) {
                String key = scalar(entry.getKeyNode());
                lines.put(key, line(entry));
                if (entry.getValueNode() instanceof MappingNode inner) {
                    inner.getValue().forEach(each -> lines.put(key + "." + scalar(each.getKeyNode()), line(each)));
                }
            }
        }
        return lines;
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(NodeTuple entry) {
        return entry.getKeyNode().getStartMark().getLine() + 1;
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
