package dev.marquee.persist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON object in memory with typed access by name; a value that is missing or has another type causes an
 * {@link IllegalArgumentException}. For small documents that are read without an object mapper, see {@link CardJson}.
 *
 * @param values strings, {@link Number}s, {@link Boolean}s, lists and objects
 */
public record JsonObject(Map<String, Object> values) {
    /**
     * Parses an object.
     *
     * @param text a complete JSON document
     * @return the object; numbers without a fraction are integers
     * @throws IllegalArgumentException if the text is not a single JSON object
     */
    public static JsonObject parse(String text) {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            json.nextToken();
            if (value(json) instanceof JsonObject object && json.nextToken() == null) {
                return object;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not valid JSON", e);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /** {@return the field names, in order} */
    public Set<String> names() {
        return values.keySet();
    }

    /**
     * {@return the string of a field}
     *
     * @param name the field's name
     */
    public String text(String name) {
        return get(name, String.class);
    }

    /**
     * {@return the integer of a field}
     *
     * @param name the field's name
     */
    public long integer(String name) {
        Number number = get(name, Number.class);
        if (number instanceof Integer || number instanceof Long) {
            return number.longValue();
        }
        throw new IllegalArgumentException("%s must be an integer, got %s".formatted(name, number));
    }

    /**
     * {@return the number of a field}
     *
     * @param name the field's name
     */
    public double decimal(String name) {
        return get(name, Number.class).doubleValue();
    }

    /**
     * {@return the object of a field}
     *
     * @param name the field's name
     */
    public JsonObject object(String name) {
        return get(name, JsonObject.class);
    }

    /**
     * {@return the list of objects of a field}
     *
     * @param name the field's name
     */
    public List<JsonObject> objects(String name) {
        List<?> objects = get(name, List.class);
        return objects.stream()
                .map(object -> as("an element of " + name, object, JsonObject.class))
                .toList();
    }

    private <T> T get(String name, Class<T> kind) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("%s is missing".formatted(name));
        }
        return as(name, value, kind);
    }

    private static <T> T as(String name, Object value, Class<T> kind) {
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException("%s has the wrong type, got %s".formatted(name, value));
        }
        return kind.cast(value);
    }

    /**
     * The value that starts at the parser's current token; advances to its last token. Jackson limits the nesting
     * depth.
     */
    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> values = new LinkedHashMap<>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    values.put(name, value(json));
                }
                yield new JsonObject(values);
            }
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(json));
                }
                yield values;
            }
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            case null, default ->
                throw new IllegalArgumentException("not valid JSON: expected a string, number, list or object");
        };
    }
}
