package dev.marquee.imports.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.imports.table.ColumnMeanings;
import dev.marquee.imports.table.ColumnName;
import dev.marquee.imports.table.ColumnRole;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of an entry of JSON by what they mean: its own ones go before those of the movie in it, and those before the ids. Not
 * thread-safe.
 */
final class EntryFields {
    private static final Set<String> IDS = Set.of(
            "ids", "externalids", "external_ids", "identifiers", "providerids", "provider_ids", "guids", "links");

    private final Map<ColumnRole, Field> fields = new EnumMap<>(ColumnRole.class);

    /**
     * A field.
     *
     * @param name as written
     * @param meaning of the name
     */
    record Field(String name, String text, ColumnName meaning) {}

    EntryFields() {}

    /**
     * Adds the fields of an object that are not known yet.
     *
     * @param isMovie whether it describes the movie, whose rating is an average
     */
    void add(JsonNode object, boolean isMovie) {
        Map<ColumnRole, Field> found = new EnumMap<>(ColumnRole.class);
        object.properties().forEach(property -> {
            String text = text(property.getValue());
            Optional<ColumnName> meaning = text.isEmpty() ? Optional.empty() : ColumnMeanings.of(property.getKey());
            meaning.filter(known -> !property.getValue().isObject() || known.role() != ColumnRole.MOVIE)
                    .filter(known -> !isMovie || known.role() != ColumnRole.RATING || known.rank() <= 1)
                    .ifPresent(known -> found.merge(
                            known.role(),
                            new Field(property.getKey(), text, known),
                            (one, other) ->
                                    one.meaning().rank() <= other.meaning().rank() ? one : other));
        });
        found.forEach(fields::putIfAbsent);
        object.properties().stream()
                .filter(property -> IDS.contains(property.getKey().toLowerCase(Locale.ROOT)))
                .filter(property -> property.getValue().isObject())
                .forEach(property -> add(property.getValue(), true));
    }

    boolean has(ColumnRole role) {
        return fields.containsKey(role);
    }

    Optional<Field> get(ColumnRole role) {
        return Optional.ofNullable(fields.get(role));
    }

    /** The text of a role; empty if unknown. */
    String text(ColumnRole role) {
        return get(role).map(Field::text).orElse("");
    }

    /** Adds the names of the fields. */
    void addTo(UsedFields used) {
        fields.forEach((role, field) -> used.add(role, field.name()));
    }

    /** A text, number or truth value as text, also as the only one of an object; empty if it is null or missing. */
    static String text(JsonNode value) {
        if (value.isObject()) {
            for (String inner : new String[] {"value", "rating", "score", "english", "romaji", "title", "name"}) {
                if (value.path(inner).isValueNode() && !value.path(inner).isNull()) {
                    return value.path(inner).asText().strip();
                }
            }
        }
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }
}
