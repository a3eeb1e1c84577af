package dev.marquee.imports.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.imports.site.ImportSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells by the fields of its entries whose JSON it is. Not thread-safe. */
final class JsonSource {
    private static final List<String> SUBJECTS = List.of("movie", "show", "season", "episode", "person");
    private static final List<String> OF_TRAKT = List.of(
            "rating",
            "rated_at",
            "watched_at",
            "listed_at",
            "last_watched_at",
            "collected_at",
            "plays",
            "rank",
            "action");

    private Optional<ImportSource> source = Optional.empty();

    JsonSource() {}

    boolean isFound() {
        return source.isPresent();
    }

    ImportSource found() {
        return source.orElse(ImportSource.CSV);
    }

    /** Looks at an entry. */
    void look(JsonNode entry) {
        if (isFound() || !entry.isObject()) {
            return;
        }
        Optional<JsonNode> subject =
                SUBJECTS.stream().map(entry::path).filter(JsonNode::isObject).findFirst();
        boolean isSimkl = entry.has("user_rating") || entry.has("anime_type") || has(entry, "simkl");
        if (isSimkl && (subject.isPresent() || has(entry, "simkl"))) {
            source = Optional.of(ImportSource.SIMKL);
        } else if (subject.filter(named -> isOfTrakt(entry, named)).isPresent()) {
            source = Optional.of(ImportSource.TRAKT);
        } else if (entry.has("lot") && (entry.has("seen_history") || entry.has("reviews") || entry.has("source_id"))) {
            source = Optional.of(ImportSource.RYOT);
        } else if (entry.path("content").has("tmdbId") || (entry.has("game") && entry.has("watchedSeasons"))) {
            source = Optional.of(ImportSource.WATCHARR);
        } else if (entry.has("media_id") && entry.has("media_type") && entry.has("source")) {
            source = Optional.of(ImportSource.YAMTRACK);
        }
    }

    /** Whether the entry has an id of a site. */
    private static boolean has(JsonNode entry, String site) {
        return Stream.concat(Stream.of(entry), SUBJECTS.stream().map(entry::path))
                .map(object -> object.path("ids"))
                .anyMatch(ids -> ids.has(site) || ids.has(site + "_id"));
    }

    private static boolean isOfTrakt(JsonNode entry, JsonNode subject) {
        return has(entry, "trakt")
                || (subject.path("ids").isObject() && OF_TRAKT.stream().anyMatch(entry::has));
    }
}
