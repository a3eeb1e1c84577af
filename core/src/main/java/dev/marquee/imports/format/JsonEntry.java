package dev.marquee.imports.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.imports.entry.EntryKind;
import dev.marquee.imports.entry.EntryStatus;
import dev.marquee.imports.table.ColumnRole;
import dev.marquee.title.identify.ExternalIds;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an entry of JSON by what its fields mean: the movie may be in a field of its own, as in {@code {"movie": {…}}}. */
final class JsonEntry {
    private static final Set<String> SUBJECTS = Set.of(
            "movie",
            "film",
            "show",
            "series",
            "tv",
            "season",
            "episode",
            "anime",
            "game",
            "book",
            "person",
            "content",
            "media",
            "metadata",
            "item",
            "mediaitem",
            "media_item",
            "entity",
            "title",
            "subject");
    private static final List<String> SERIES = List.of("show", "series");
    private static final Set<String> HISTORIES =
            Set.of("seen_history", "seenhistory", "history", "watch_history", "watches");
    private static final String REVIEWS = "reviews";
    private static final String COLLECTIONS = "collections";
    private static final String ANIME = "anime_type";

    private final JsonNode node;
    private final JsonGroup group;
    private final EntryFields fields = new EntryFields();
    private EntryKind subject = EntryKind.MOVIE;
    private boolean hasSubject;

    private JsonEntry(JsonNode node, JsonGroup group) {
        this.node = node;
        this.group = group;
        fields.add(node, false);
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (isSubject(property)) {
                hasSubject = true;
                EntryKind kind = EntryKind.of(property.getKey());
                subject = kind == EntryKind.MOVIE ? subject : kind;
                fields.add(property.getValue(), true);
            }
        }
        for (JsonNode review : node.path(REVIEWS)) {
            fields.add(review, false);
        }
        JsonNode last = lastWatch();
        if (last.isObject()) {
            fields.add(last, false);
        }
    }

    private static boolean isSubject(Map.Entry<String, JsonNode> property) {
        return property.getValue().isObject()
                && SUBJECTS.contains(property.getKey().toLowerCase(Locale.ROOT));
    }

    /** Whether an object may be an entry: it has a movie or the like in a field, or names one itself. */
    static boolean isEntry(JsonNode object) {
        if (object.properties().stream().anyMatch(JsonEntry::isSubject)) {
            return true;
        }
        EntryFields own = new EntryFields();
        own.add(object, false);
        boolean isTitled = own.get(ColumnRole.TITLE)
                .filter(field -> field.meaning().rank() == 0
                        || own.has(ColumnRole.YEAR)
                        || own.has(ColumnRole.RATING)
                        || own.has(ColumnRole.KIND)
                        || own.has(ColumnRole.STATUS)
                        || own.has(ColumnRole.TIME))
                .isPresent();
        return isTitled || own.has(ColumnRole.IMDB) || own.has(ColumnRole.TMDB) || own.has(ColumnRole.VALUE);
    }

    static void read(JsonNode node, JsonGroup group, String where, SiteExportBuilder into, UsedFields used) {
        JsonEntry entry = new JsonEntry(node, group);
        EntryKind kind = entry.kind();
        if (kind == EntryKind.OTHER) {
            into.addSeries(entry.series());
            return;
        }
        entry.fields.addTo(used);
        MovieRef movie = entry.movie();
        Optional<EntryFields.Field> rating = entry.fields.get(ColumnRole.RATING);
        into.add(
                new Entry(
                        kind == EntryKind.UNSURE ? movie.asMaybeSeries() : movie,
                        rating.map(EntryFields.Field::text).orElse(""),
                        rating.map(field -> field.meaning().highest()).orElse(0),
                        entry.time(),
                        entry.status()),
                where);
    }

    private EntryKind kind() {
        String anime = EntryFields.text(node.path(ANIME));
        if (!anime.isEmpty()) {
            return anime.equalsIgnoreCase("movie") ? EntryKind.MOVIE : EntryKind.OTHER;
        }
        if (subject == EntryKind.OTHER && group.kind() == EntryKind.UNSURE) {
            return EntryKind.UNSURE;
        }
        String text = fields.text(ColumnRole.KIND);
        EntryKind said = EntryKind.of(text);
        if (subject == EntryKind.OTHER || said == EntryKind.OTHER || isEpisode()) {
            return EntryKind.OTHER;
        }
        if (said == EntryKind.UNSURE || subject == EntryKind.UNSURE) {
            return EntryKind.UNSURE;
        }
        return text.isEmpty() && !hasMovie() ? group.kind() : EntryKind.MOVIE;
    }

    private boolean hasMovie() {
        return hasSubject && (node.path("movie").isObject() || node.path("film").isObject());
    }

    private boolean isEpisode() {
        String season = fields.text(ColumnRole.SEASON);
        return !season.isEmpty() && !season.equals("0");
    }

    private MovieRef movie() {
        Links links = ExternalIds.links(
                fields.text(ColumnRole.IMDB),
                fields.text(ColumnRole.TMDB),
                fields.text(ColumnRole.SOURCE),
                fields.text(ColumnRole.VALUE));
        String title = first(fields.text(ColumnRole.TITLE), titleInSource());
        String movie = fields.text(ColumnRole.MOVIE);
        MovieRef named = title.isEmpty() && MovieText.isId(movie)
                ? new MovieRef(List.of(), Movie.UNKNOWN_YEAR, links, movie)
                : MovieText.of(first(title, movie), fields.text(ColumnRole.YEAR), links, "");
        String original = fields.text(ColumnRole.ORIGINAL);
        return original.isEmpty() ? named : named.withTitle(original);
    }

    /** What is named as left out: the series rather than its episode. */
    private MovieRef series() {
        for (String name : SERIES) {
            EntryFields own = new EntryFields();
            own.add(node.path(name), true);
            if (own.has(ColumnRole.TITLE)) {
                return MovieText.of(own.text(ColumnRole.TITLE), own.text(ColumnRole.YEAR), Links.NONE, "");
            }
        }
        return movie();
    }

    /** Ryot calls the title of a movie its id in the source. */
    private String titleInSource() {
        String text = EntryFields.text(node.path("source_id"));
        return MovieText.isId(text) ? "" : text;
    }

    private static String first(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private String time() {
        return first(fields.text(ColumnRole.TIME), fields.text(ColumnRole.ADDED));
    }

    private EntryStatus status() {
        Optional<JsonNode> history = history();
        if (history.isPresent() && node.has(COLLECTIONS)) {
            return ofHistory(history.orElseThrow());
        }
        String text = fields.text(ColumnRole.STATUS);
        if (!text.isEmpty()) {
            return EntryStatus.of(text);
        }
        String watched = fields.text(ColumnRole.WATCHED);
        if (!watched.isEmpty()) {
            return EntryStatus.ofWatched(watched);
        }
        if (fields.has(ColumnRole.TIME) && !fields.has(ColumnRole.ORDER) && group.status() != EntryStatus.PLANNED) {
            return EntryStatus.SEEN;
        }
        boolean isOfList = fields.has(ColumnRole.ADDED) || fields.has(ColumnRole.ORDER);
        return isOfList || group.status() == EntryStatus.UNKNOWN ? EntryStatus.PLANNED : group.status();
    }

    /** Ryot keeps what was watched, what is wished for and what was only looked up in one list. */
    private EntryStatus ofHistory(JsonNode history) {
        for (JsonNode watch : history) {
            String state = EntryFields.text(watch.path("state"));
            if (state.isEmpty() || EntryStatus.of(state) == EntryStatus.SEEN) {
                return EntryStatus.SEEN;
            }
        }
        EntryStatus status = EntryStatus.DROPPED;
        for (JsonNode collection : node.path(COLLECTIONS)) {
            String name = EntryFields.text(collection.path("collection_name"));
            String text = (name.isEmpty() ? EntryFields.text(collection) : name).toLowerCase(Locale.ROOT);
            if (text.equals("completed")) {
                return EntryStatus.SEEN;
            }
            status = ListName.isToSee(text) ? EntryStatus.PLANNED : status;
        }
        return status;
    }

    private Optional<JsonNode> history() {
        return node.properties().stream()
                .filter(property -> property.getValue().isArray()
                        && HISTORIES.contains(property.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private JsonNode lastWatch() {
        JsonNode watches = history().orElse(MissingNode.getInstance());
        return watches.path(watches.size() - 1);
    }
}
