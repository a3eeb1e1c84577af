package dev.marquee.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.compare.MetricValue;

/** Prints the metrics of an evaluation. */
final class MetricText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MetricText() {}

    /** One line per metric. */
    static String lines(Evaluation evaluation) {
        StringBuilder lines = new StringBuilder();
        for (MetricValue measure : evaluation.measures()) {
            lines.append("%-22s %.4f%n".formatted(measure.metric().name(), measure.value()));
        }
        return lines.toString();
    }

    /** One document with {@code metrics} by name. */
    static String json(Evaluation evaluation) {
        ObjectNode document = JSON.createObjectNode();
        ObjectNode metrics = document.putObject("metrics");
        evaluation.measures().forEach(measure -> metrics.put(measure.metric().name(), measure.value()));
        try {
            return JSON.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of numbers is always valid JSON", e);
        }
    }
}
