package dev.marquee.persist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.marquee.data.MarqueeException;
import dev.marquee.model.TrainingHistory;
import dev.marquee.model.TrainingHistory.Epoch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes and parses the model card as JSON, token by token: in a cold JVM, parsing with Jackson's object mapper took
 * 0.35 s, half of the time budget of {@code recommend}, and token by token less than 0.1 s.
 */
final class CardJson {
    private CardJson() {}

    static String write(ModelCard card) {
        ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(utf8)) {
            json.writeStartObject();
            json.writeStringField("algorithm", card.algorithm());
            json.writeObjectFieldStart("options");
            for (Map.Entry<String, String> option : card.options().entrySet()) {
                json.writeStringField(option.getKey(), option.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("seed", card.seed());
            write(card.data(), json);
            json.writeObjectFieldStart("metrics");
            for (Map.Entry<String, Double> metric : card.metrics().entrySet()) {
                json.writeNumberField(metric.getKey(), metric.getValue());
            }
            json.writeEndObject();
            write(card.history(), json);
            write(card.origin(), json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new MarqueeException(
                    "a text of the model card has an unpaired surrogate and cannot be encoded as UTF-8; fix the text",
                    e);
        }
        return utf8.toString(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if a field is missing or has another type; unknown fields are ignored */
    static ModelCard parse(String text) {
        JsonObject card = JsonObject.parse(text);
        return new ModelCard(
                card.text("algorithm"),
                options(card.object("options")),
                card.integer("seed"),
                data(card.object("data")),
                metrics(card.object("metrics")),
                history(card.object("history")),
                origin(card.object("origin")));
    }

    private static void write(ModelCard.Data data, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("data");
        json.writeStringField("name", data.name());
        json.writeNumberField("users", data.users());
        json.writeNumberField("movies", data.movies());
        json.writeNumberField("ratings", data.ratings());
        json.writeStringField("fingerprint", data.fingerprint());
        json.writeEndObject();
    }

    private static void write(TrainingHistory history, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("history");
        json.writeArrayFieldStart("epochs");
        for (Epoch epoch : history.epochs()) {
            json.writeStartObject();
            json.writeNumberField("number", epoch.number());
            json.writeNumberField("trainingLoss", epoch.trainingLoss());
            json.writeNumberField("validationLoss", epoch.validationLoss());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("best", history.best());
        json.writeEndObject();
    }

    private static void write(ModelCard.Origin origin, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("origin");
        json.writeStringField("created", origin.created().toString());
        json.writeStringField("marquee", origin.marquee());
        json.writeStringField("java", origin.java());
        json.writeNumberField("format", origin.format());
        if (origin.base().isPresent()) {
            ModelCard.Base base = origin.base().orElseThrow();
            json.writeObjectFieldStart("base");
            json.writeStringField("name", base.name());
            json.writeStringField("fingerprint", base.fingerprint());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static Map<String, String> options(JsonObject json) {
        Map<String, String> options = new LinkedHashMap<>();
        json.names().forEach(name -> options.put(name, json.text(name)));
        return options;
    }

    private static Map<String, Double> metrics(JsonObject json) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        json.names().forEach(name -> metrics.put(name, json.decimal(name)));
        return metrics;
    }

    private static ModelCard.Data data(JsonObject json) {
        return new ModelCard.Data(
                json.text("name"),
                Math.toIntExact(json.integer("users")),
                Math.toIntExact(json.integer("movies")),
                Math.toIntExact(json.integer("ratings")),
                json.text("fingerprint"));
    }

    private static TrainingHistory history(JsonObject json) {
        return new TrainingHistory(
                json.objects("epochs").stream()
                        .map(epoch -> new Epoch(
                                Math.toIntExact(epoch.integer("number")),
                                epoch.decimal("trainingLoss"),
                                epoch.decimal("validationLoss")))
                        .toList(),
                Math.toIntExact(json.integer("best")));
    }

    private static ModelCard.Origin origin(JsonObject json) {
        return new ModelCard.Origin(
                Instant.parse(json.text("created")),
                json.text("marquee"),
                json.text("java"),
                Math.toIntExact(json.integer("format")),
                json.names().contains("base") ? Optional.of(base(json.object("base"))) : Optional.empty());
    }

    private static ModelCard.Base base(JsonObject json) {
        return new ModelCard.Base(json.text("name"), json.text("fingerprint"));
    }
}
