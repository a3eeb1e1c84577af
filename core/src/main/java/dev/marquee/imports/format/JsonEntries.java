package dev.marquee.imports.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.data.MarqueeException;
import dev.marquee.imports.file.ExportPart;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.internal.Quoted;
import dev.marquee.title.identify.MovieText;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * JSON of Trakt, Simkl, Watcharr, Ryot, Yamtrack and any other program: arrays of entries, at the top or in fields whose names
 * say what they hold. Within Trakt's archive {@code ratings-*}, {@code watched-*}, the history and the watch-list are read; what
 * is being watched, {@code watched-playback}, may never be finished.
 */
public final class JsonEntries {
    private static final ObjectReader VALUES = JsonMapper.builder().build().readerFor(JsonNode.class);
    private static final Pattern OF_TRAKT = Pattern.compile(
            "(?:ratings|watched)-(?!playback)[a-z]+(?:-\\d+)?\\.json|(?:lists-)?watchlist(?:-\\d+)?\\.json|history(?:-[a-z]+)?(?:-\\d+)?\\.json");
    private static final Set<String> INSIDE = Set.of(
            "seen_history",
            "seenhistory",
            "reviews",
            "genres",
            "tags",
            "cast",
            "crew",
            "seasons",
            "episodes",
            "activity",
            "collections",
            "people",
            "users",
            "followers",
            "following",
            "friends",
            "comments",
            "watchedseasons",
            "watchedepisodes");
    private static final int MAX_DEPTH = 6;

    private JsonEntries() {}

    /** Whether a part has a name of those in Trakt's archive. */
    public static boolean isOfTrakt(ExportPart part) {
        return OF_TRAKT.matcher(part.simpleName()).matches();
    }

    /** Whether the text of a part begins as JSON does. */
    public static boolean fits(ExportPart part) throws IOException {
        try (Reader text = part.text()) {
            int c = text.read();
            while (Character.isWhitespace(c)) {
                c = text.read();
            }
            return c == '[' || c == '{';
        }
    }

    /** The source of the entries, {@link ImportSource#CSV} if it is not known. */
    public static ImportSource source(ExportPart part) throws IOException {
        JsonSource source = new JsonSource();
        forEach(part, (node, group, where) -> source.look(node), source::isFound);
        return source.found();
    }

    /**
     * Reads all entries.
     *
     * @throws MarqueeException if it is not valid JSON, or has no entries
     */
    public static void read(ExportPart part, SiteExportBuilder into) throws IOException {
        UsedFields used = new UsedFields();
        int count = forEach(
                part,
                (node, group, where) -> {
                    if (node.isTextual()) {
                        into.addListed(MovieText.title(node.asText()));
                    } else {
                        JsonEntry.read(node, group, where, into, used);
                    }
                },
                () -> false);
        if (count == 0 && part.isAlone()) {
            throw new MarqueeException(
                    "%s has no entries with a title or an id of a movie%s; nothing was imported; give an array of objects with fields such as title, year and rating"
                            .formatted(part.label(), topFields(part)));
        }
        into.setUsed(used);
    }

    /** Uses an entry. */
    @FunctionalInterface
    private interface Use {
        void accept(JsonNode node, JsonGroup group, String where);
    }

    /** Stops early. */
    @FunctionalInterface
    private interface Stop {
        boolean now();
    }

    private static int forEach(ExportPart part, Use use, Stop stop) throws IOException {
        Walk walk = new Walk(part, use);
        try (Reader text = part.text();
                MappingIterator<JsonNode> values = VALUES.readValues(text)) {
            while (!stop.now() && values.hasNextValue()) {
                walk.visit(values.nextValue(), JsonGroup.ofFile(part.simpleName()), 0);
            }
        } catch (JsonProcessingException e) {
            throw invalid(part, e);
        }
        return walk.entries;
    }

    /** The error of a part that is not valid JSON. */
    static MarqueeException invalid(ExportPart part, JsonProcessingException cause) {
        JsonLocation at = cause.getLocation();
        return new MarqueeException(
                "%s is not valid JSON (line %d, column %d), so it is truncated or was changed; nothing was imported; export it again"
                        .formatted(part.label(), at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()),
                cause);
    }

    private static String topFields(ExportPart part) throws IOException {
        try (Reader text = part.text();
                MappingIterator<JsonNode> values = VALUES.readValues(text)) {
            List<String> names = new ArrayList<>();
            if (values.hasNextValue()) {
                values.nextValue().fieldNames().forEachRemaining(names::add);
            }
            return names.isEmpty() ? "" : ", only the fields " + Quoted.of(String.join(", ", names));
        }
    }

    /** Walks through objects and arrays to the entries. */
    private static final class Walk {
        private final ExportPart part;
        private final Use use;
        private int entries;

        Walk(ExportPart part, Use use) {
            this.part = part;
            this.use = use;
        }

        void visit(JsonNode node, JsonGroup group, int depth) {
            if (depth > MAX_DEPTH) {
                return;
            }
            if (node.isArray()) {
                node.forEach(element -> visit(element, group, depth + 1));
            } else if (node.isTextual()) {
                accept(node, group);
            } else if (node.isObject()) {
                boolean isContainer = node.properties().stream().anyMatch(Walk::isList);
                if (!isContainer && JsonEntry.isEntry(node)) {
                    accept(node, group);
                } else {
                    node.properties().stream()
                            .filter(property -> property.getValue().isContainerNode() && !isInside(property))
                            .forEach(property -> visit(property.getValue(), group.in(property.getKey()), depth + 1));
                }
            }
        }

        private void accept(JsonNode node, JsonGroup group) {
            entries++;
            use.accept(node, group, "%s, entry %d".formatted(part.label(), entries));
        }

        /** Whether a field holds entries and not details of one. */
        private static boolean isList(Map.Entry<String, JsonNode> property) {
            return property.getValue().isArray() && property.getValue().path(0).isObject() && !isInside(property);
        }

        private static boolean isInside(Map.Entry<String, JsonNode> property) {
            return INSIDE.contains(property.getKey().toLowerCase(Locale.ROOT));
        }
    }
}
