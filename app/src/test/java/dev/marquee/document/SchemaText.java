package dev.marquee.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A schema of the API in words, for a cell of a table: {@code integer 1..100}, {@code array of Movie}. */
final class SchemaText {
    private static final String SCHEMAS = "#/components/schemas/";

    private SchemaText() {}

    static String type(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        if (reference.startsWith(SCHEMAS)) {
            String name = reference.substring(SCHEMAS.length());
            if (name.contains("/")) {
                String[] parts = name.split("/properties/", 2);
                return "`%s` of [%s](#%s)".formatted(parts[1], parts[0], anchor(parts[0] + " object"));
            }
            return "[%s](#%s)".formatted(name, anchor(name + " object"));
        }
        if (schema.has("oneOf") || schema.has("anyOf")) {
            JsonNode choices = schema.has("oneOf") ? schema.get("oneOf") : schema.get("anyOf");
            return StreamSupport.stream(choices.spliterator(), false)
                    .map(SchemaText::type)
                    .distinct()
                    .collect(Collectors.joining(" or "));
        }
        if (schema.has("enum")) {
            return StreamSupport.stream(schema.get("enum").spliterator(), false)
                    .map(value -> "`%s`".formatted(value.asText()))
                    .collect(Collectors.joining(", "));
        }
        if (schema.has("const")) {
            return "`%s`".formatted(schema.get("const").asText());
        }
        String type = schema.path("type").asText("object");
        return type.equals("array")
                ? "array of " + type(schema.path("items"))
                : (schema.path("format").asText(type) + " " + range(schema)).strip();
    }

    /** Its description, with default and what the type does not say. */
    static String meaning(JsonNode schema) {
        List<String> parts = new ArrayList<>();
        if (schema.has("description")) {
            parts.add(oneLine(schema.get("description").asText()));
        }
        if (schema.has("default")) {
            parts.add("Default `%s`.".formatted(schema.get("default").asText()));
        }
        if (schema.has("maxItems")) {
            parts.add("At most %s.".formatted(schema.get("maxItems").asText()));
        }
        return String.join(" ", parts);
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", " ").replace("|", "\\|").replace("<", "&lt;");
    }

    static String anchor(String heading) {
        return heading.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    private static String range(JsonNode schema) {
        String low = schema.has("minimum") ? schema.get("minimum").asText() : "";
        String high = schema.has("maximum") ? schema.get("maximum").asText() : "";
        return low.isEmpty() && high.isEmpty() ? "" : low + ".." + high;
    }
}
