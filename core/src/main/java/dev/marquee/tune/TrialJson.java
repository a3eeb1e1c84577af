package dev.marquee.tune;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.marquee.persist.JsonObject;
import dev.marquee.tune.Trial.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lines of a trial log: one JSON object per line. */
final class TrialJson {
    private static final String REQUEST = "tuning";
    private static final String TRIAL = "trial";
    private static final String OPTIONS = "options";
    private static final String SKIPPED = "skipped";

    /** The beginning of every log, even of one truncated in its first line. */
    static final String BEGINNING = "{\"" + REQUEST + "\":";

    private TrialJson() {}

    static String request(Map<String, String> request) {
        return write(json -> {
            json.writeStartObject();
            write(REQUEST, request, json);
            json.writeEndObject();
        });
    }

    /** @throws IllegalArgumentException if the line was not written by {@link #request(Map)} */
    static Map<String, String> request(String line) {
        return texts(JsonObject.parse(line).object(REQUEST));
    }

    static String trial(Trial trial) {
        return write(json -> {
            json.writeStartObject();
            json.writeNumberField(TRIAL, trial.number());
            switch (trial.outcome()) {
                case Outcome.Measured(String metric, double value, double seconds) -> {
                    json.writeStringField("metric", metric);
                    json.writeNumberField("value", value);
                    json.writeNumberField("seconds", seconds);
                }
                case Outcome.Skipped(String reason) -> json.writeStringField(SKIPPED, reason);
            }
            write(OPTIONS, trial.options(), json);
            json.writeEndObject();
        });
    }

    /** @throws IllegalArgumentException if the line was not written by {@link #trial(Trial)} */
    static Trial trial(String line) {
        JsonObject json = JsonObject.parse(line);
        Outcome outcome = json.names().contains(SKIPPED)
                ? new Outcome.Skipped(json.text(SKIPPED))
                : new Outcome.Measured(json.text("metric"), json.decimal("value"), json.decimal("seconds"));
        return new Trial(Math.toIntExact(json.integer(TRIAL)), texts(json.object(OPTIONS)), outcome);
    }

    /** The texts of an object that has only texts. */
    static Map<String, String> texts(JsonObject json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.names().forEach(name -> texts.put(name, json.text(name)));
        return texts;
    }

    static void write(String name, Map<String, String> texts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    @FunctionalInterface
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static String write(Content content) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("an in-memory writer does not fail", e);
        }
        return line.toString();
    }
}
