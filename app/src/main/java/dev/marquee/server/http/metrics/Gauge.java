package dev.marquee.server.http.metrics;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;

/**
 * An OpenMetrics gauge: a value that can go up and down.
 *
 * @param name such as {@code marquee_model_age_seconds}
 * @param help what it measures
 * @param labels that distinguish gauges of the same name
 * @param value must be finite
 */
public record Gauge(String name, String help, Map<String, String> labels, DoubleSupplier value) {
    /** Copies the labels. */
    public Gauge {
        labels = Map.copyOf(labels);
    }

    /** A gauge without labels. */
    public Gauge(String name, String help, DoubleSupplier value) {
        this(name, help, Map.of(), value);
    }

    String sample() {
        String inside = new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> "%s=\"%s\"".formatted(label.getKey(), escaped(label.getValue())))
                        .collect(Collectors.joining(","));
        return name + (inside.isEmpty() ? "" : "{" + inside + "}") + " " + value.getAsDouble();
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
