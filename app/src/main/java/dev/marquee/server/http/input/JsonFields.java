package dev.marquee.server.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The fields of a JSON object, checked as they are asked for. */
public final class JsonFields implements Parameters {
    private static final int LONGEST_TEXT = 4000;
    private static final int MAX_ENTRIES = 5000;

    private final JsonNode object;
    private final String where;

    private JsonFields(JsonNode object, String where) {
        this.object = object;
        this.where = where;
    }

    /** @throws UsageException if it is no object */
    static JsonFields object(JsonNode node, String where) {
        if (!node.isObject()) {
            throw new UsageException("%s is no JSON object; send one, such as {}".formatted(where));
        }
        return new JsonFields(node, where);
    }

    /** The same, if it has no other fields than these. */
    public JsonFields only(String... known) {
        List<String> names = List.of(known);
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                String shown = Parameters.shortened(name);
                throw new UsageException("%s has no field '%s'; %sit has: %s"
                        .formatted(where, shown, DidYouMean.hint(shown, names), String.join(", ", names)));
            }
        });
        return this;
    }

    /** An object within; empty if it was not given. */
    public Optional<JsonFields> fields(String name) {
        return value(name).map(node -> object(node, name));
    }

    /** Objects within; none if it was not given. */
    public List<JsonFields> list(String name) {
        List<JsonFields> list = new ArrayList<>();
        for (JsonNode entry : array(name)) {
            list.add(object(entry, "%s[%d]".formatted(name, list.size())));
        }
        return list;
    }

    /** A text that must be there. */
    public String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    /** A number that must be there. */
    public double requiredNumber(String name) {
        if (value(name).isEmpty()) {
            throw missing(name);
        }
        return number(name, 0);
    }

    /** A number that must be there, of no more digits than single precision keeps. */
    public double requiredSingle(String name) {
        double number = requiredNumber(name);
        // By the digits, for as a number the nearest float to 0.7 is another one.
        if (Double.parseDouble(Float.toString((float) number)) != number) {
            throw wrong(name, "%s, which has more digits than are kept".formatted(number));
        }
        return number;
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
            throw wrong(name, "no whole number in %d..%d".formatted(min, max));
        }
        return OptionalInt.of(Parameters.inRange(name, node.intValue(), min, max));
    }

    @Override
    public double number(String name, double otherwise) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        JsonNode node = value.orElseThrow();
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong(name, "no number");
        }
        return node.doubleValue();
    }

    @Override
    public boolean flag(String name) {
        return value(name)
                .map(node -> {
                    if (!node.isBoolean()) {
                        throw wrong(name, "neither true nor false");
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
            throw wrong(name, "no list");
        });
        value.filter(node -> node.size() > MAX_ENTRIES).ifPresent(node -> {
            throw wrong(name, "longer than %,d entries".formatted(MAX_ENTRIES));
        });
        return value.<Iterable<JsonNode>>map(node -> node).orElse(List.of());
    }

    private String string(JsonNode node, String name) {
        if (!node.isTextual() || node.textValue().length() > LONGEST_TEXT) {
            throw wrong(name, "no text of at most %,d characters".formatted(LONGEST_TEXT));
        }
        return node.textValue();
    }

    private UsageException missing(String name) {
        return new UsageException("%s lacks '%s'; add it".formatted(where, name));
    }

    private UsageException wrong(String name, String what) {
        return new UsageException("'%s' of %s is %s; mend it".formatted(name, where, what));
    }
}
