package dev.marquee.server.http.metrics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A metric of OpenMetrics whose value is known when it is read: a gauge, which can go up and down, a counter, which only goes up, or
 * the facts of an info metric.
 *
 * @param name such as {@code marquee_model_age_seconds}; of an info metric with {@code _info}, of a counter with {@code _total}
 * @param help what it measures
 * @param samples its values now; empty while there is none
 */
public record CallbackMetric(String name, String help, Supplier<List<Sample>> samples) {
    private static final String INFO = "_info";
    private static final String COUNTER = "_total";

    /** A gauge with one value. */
    public CallbackMetric(String name, String help, DoubleSupplier value) {
        this(name, help, Map.of(), value);
    }

    /** A gauge with one value and labels that distinguish it from others of the same name. */
    public CallbackMetric(String name, String help, Map<String, String> labels, DoubleSupplier value) {
        this(name, help, () -> List.of(new Sample(labels, value.getAsDouble())));
    }

    /** Facts, as labels of the constant 1. */
    public static CallbackMetric info(String name, String help, Supplier<Map<String, String>> facts) {
        return new CallbackMetric(name + INFO, help, () -> List.of(new Sample(facts.get(), 1)));
    }

    /**
     * A value.
     *
     * @param labels that distinguish it from other values of the metric
     * @param value finite
     */
    public record Sample(Map<String, String> labels, double value) {
        /** Copies the labels. */
        public Sample {
            labels = Map.copyOf(labels);
        }

        String text(String name) {
            String inside = new TreeMap<>(labels)
                    .entrySet().stream()
                            .map(label -> "%s=\"%s\"".formatted(label.getKey(), escaped(label.getValue())))
                            .collect(Collectors.joining(","));
            return name + (inside.isEmpty() ? "" : "{" + inside + "}") + " " + value;
        }
    }

    /** The name of the family, to which info metrics and counters add their endings. */
    String family() {
        return switch (type()) {
            case "info" -> name.substring(0, name.length() - INFO.length());
            case "counter" -> name.substring(0, name.length() - COUNTER.length());
            default -> name;
        };
    }

    String type() {
        if (name.endsWith(INFO)) {
            return "info";
        }
        return name.endsWith(COUNTER) ? "counter" : "gauge";
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
