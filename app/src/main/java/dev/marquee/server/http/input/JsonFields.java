package dev.marquee.server.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The fields of a JSON object, validated when they are read. */
public final class JsonFields implements Parameters {
    private static final int MAX_TEXT_LENGTH = 4000;
    private static final int MAX_ENTRIES = 5000;

    private final JsonNode object;
    private final String where;

    private JsonFields(JsonNode object, String where) {
        this.object = object;
        this.where = where;
    }

    /** @throws UsageException if the node is not an object */
    static JsonFields object(JsonNode node, String where) {
        if (!node.isObject()) {
            throw new UsageException("%s must be a JSON object such as {}".formatted(where));
        }
        return new JsonFields(node, where);
    }

    /** Checks that the object has no other fields than these, and returns this. */
    public JsonFields only(String... known) {
        List<String> names = List.of(known);
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                String shown = Parameters.shortened(name);
                throw new UsageException("%s has an unknown field '%s'; %svalid fields: %s"
                        .formatted(where, shown, DidYouMean.hint(shown, names), String.join(", ", names)));
            }
        });
        return this;
    }

    /** A nested object; empty if it is missing. */
    public Optional<JsonFields> fields(String name) {
        return value(name).map(node -> object(node, name));
    }

    /** A list of objects; empty if it is missing. */
    public List<JsonFields> list(String name) {
        List<JsonFields> list = new ArrayList<>();
        for (JsonNode entry : array(name)) {
            list.add(object(entry, "%s[%d]".formatted(name, list.size())));
        }
        return list;
    }

    /** A required text, which is not blank. */
    public String requiredText(String name) {
        return text(name)
                .orElseThrow(() -> value(name).isEmpty()
                        ? missing(name)
                        : new UsageException("'%s' of %s is empty; give it a text".formatted(name, where)));
    }

    /** A required number. */
    public double requiredNumber(String name) {
        if (value(name).isEmpty()) {
            throw missing(name);
        }
        return number(name, 0);
    }

    /** A required number that is not rounded when it becomes a rating of this scale; whether it is on the scale is checked where it is used. */
    public float requiredRating(String name, RatingScale scale) {
        double number = requiredNumber(name);
        if (RatingScale.isRounded(number)) {
            throw invalid(name, "in %s, got %s".formatted(scale.values(), number));
        }
        return (float) number;
    }

    @Override
    public Optional<String> text(String name) {
        return value(name).map(node -> string(node, name)).filter(text -> !text.isBlank());
    }

    @Override
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        array(name).forEach(entry -> texts.add(string(entry, name)));
        return texts;
    }

    @Override
    public OptionalInt integer(String name, int min, int max) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        JsonNode node = value.orElseThrow();
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw invalid(name, "an integer in %d..%d".formatted(min, max));
        }
        return OptionalInt.of(Parameters.inRange(name, node.intValue(), min, max));
    }

    @Override
    public double number(String name, double defaultValue) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return defaultValue;
        }
        JsonNode node = value.orElseThrow();
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw invalid(name, "a number");
        }
        return node.doubleValue();
    }

    @Override
    public boolean bool(String name) {
        return value(name)
                .map(node -> {
                    if (!node.isBoolean()) {
                        throw invalid(name, "true or false");
                    }
                    return node.booleanValue();
                })
                .orElse(false);
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private Iterable<JsonNode> array(String name) {
        Optional<JsonNode> value = value(name);
        value.filter(node -> !node.isArray()).ifPresent(node -> {
            throw invalid(name, "a list");
        });
        value.filter(node -> node.size() > MAX_ENTRIES).ifPresent(node -> {
            throw invalid(name, "a list of at most %,d entries".formatted(MAX_ENTRIES));
        });
        return value.<Iterable<JsonNode>>map(node -> node).orElse(List.of());
    }

    private String string(JsonNode node, String name) {
        if (!node.isTextual() || node.textValue().length() > MAX_TEXT_LENGTH) {
            throw invalid(name, "a text of at most %,d characters".formatted(MAX_TEXT_LENGTH));
        }
        return node.textValue();
    }

    private UsageException missing(String name) {
        return new UsageException("%s lacks the field '%s'; add it".formatted(where, name));
    }

    private UsageException invalid(String name, String rule) {
        return new UsageException("'%s' of %s must be %s".formatted(name, where, rule));
    }
}
