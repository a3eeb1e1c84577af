package dev.marquee.server.settings;

import dev.marquee.data.MarqueeException;
import dev.marquee.server.settings.SettingsFile.Line;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads settings in YAML: maps, and lists of scalars. A scalar is the text that was written, because YAML would turn
 * {@code off}, a valid value of a setting, into a boolean. Aliases are refused, so that no small file has many values or
 * values that contain themselves; so is deep nesting.
 */
final class YamlSettings {
    private static final int MAX_DEPTH = 10;

    private final Path file;
    private final Map<String, Line> values = new LinkedHashMap<>();

    private YamlSettings(Path file) {
        this.file = file;
    }

    /**
     * The values of a text by their keys, nested keys joined by dots.
     *
     * @throws MarqueeException if it is not valid YAML, or has no settings
     */
    static Map<String, Line> parse(String text, Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        YamlSettings settings = new YamlSettings(file);
        try {
            settings.rejectAliases(new Yaml(options).parse(new StringReader(text)));
            @Nullable Node root = new Yaml(options).compose(new StringReader(text));
            if (root instanceof MappingNode map) {
                settings.addAll("", map);
            } else if (root != null) {
                // Without the text, which may be a setting with a secret that lacks a blank.
                throw new MarqueeException("%s has no settings, only %s; write lines such as 'model: my.marquee'"
                        .formatted(file, root instanceof ScalarNode ? "a text" : "a list"));
            }
            return settings.values;
        } catch (YAMLException e) {
            throw new MarqueeException("%s is not valid YAML (%s); fix the file".formatted(file, reason(e)), e);
        }
    }

    private void rejectAliases(Iterable<Event> events) {
        for (Event event : events) {
            if (event instanceof AliasEvent alias) {
                throw error(
                        alias.getStartMark().getLine() + 1,
                        "a value that begins with * refers to another one",
                        "write the value itself, in quotation marks if it begins with *");
            }
        }
    }

    private void addAll(String prefix, MappingNode map) {
        for (NodeTuple entry : map.getValue()) {
            int line = entry.getKeyNode().getStartMark().getLine() + 1;
            add(prefix + scalar(entry.getKeyNode(), "a key", line), entry.getValueNode(), line);
        }
    }

    private void add(String key, Node value, int line) {
        if (value instanceof MappingNode map) {
            addAll(key + ".", map);
        } else if (values.containsKey(key)) {
            throw error(line, "'%s' is set twice".formatted(key), "remove one of the two lines");
        } else {
            String text = value instanceof SequenceNode list
                    ? list.getValue().stream()
                            .map(each -> scalar(each, "an entry of the list '" + key + "'", line))
                            .collect(Collectors.joining(","))
                    : scalar(value, "the value of '" + key + "'", line);
            values.put(key, new Line(text, line));
        }
    }

    private String scalar(Node node, String what, int line) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error(line, what + " is a map or a list", "write one value in its place");
    }

    private MarqueeException error(int line, String found, String fix) {
        return new MarqueeException("%s:%d: %s; %s".formatted(file, line, found, fix));
    }

    /** Without the lines of the file that a message of the parser quotes: they may have secrets. */
    private static String reason(YAMLException error) {
        return error instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? "line %d: %s".formatted(marked.getProblemMark().getLine() + 1, marked.getProblem())
                : String.valueOf(error.getMessage()).lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
