package dev.marquee.imports.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Movie;
import dev.marquee.title.identify.ExternalIds;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Trakt: lists of entries, each with a {@code movie}, or with a show, season or episode. The other fields of an entry
 * tell whether it is a rating, a time of watching or a watch-list entry. In an archive, reads {@code ratings-*}, {@code
 * watched-*} and {@code watchlist}, in the current flat layout and the earlier nested one.
 */
public final class TraktJson {
    private static final ObjectReader ENTRIES = JsonMapper.builder().build().readerFor(JsonNode.class);
    private static final Pattern USED =
            Pattern.compile("(?:ratings|watched)-[a-z]+(?:-\\d+)?\\.json|(?:lists-)?watchlist\\.json");
    private static final List<String> SERIES = List.of("show", "season", "episode");

    private TraktJson() {}

    /** Whether to read this part of an archive. */
    public static boolean isUsed(ExportPart part) {
        return USED.matcher(part.simpleName()).matches();
    }

    /**
     * Reads an array of Trakt entries.
     *
     * @throws IOException if it is not valid JSON, or reading fails
     */
    public static void read(ExportPart part, SiteExportBuilder into) throws IOException {
        int number = 0;
        try (Reader text = part.text();
                MappingIterator<JsonNode> entries = ENTRIES.readValues(text)) {
            while (entries.hasNextValue()) {
                number++;
                read(entries.nextValue(), "%s, entry %d".formatted(part.name(), number), into);
            }
        }
    }

    private static void read(JsonNode entry, String where, SiteExportBuilder into) {
        JsonNode named = entry.path("movie");
        if (!named.isObject()) {
            if (SERIES.stream().noneMatch(entry::has)) {
                throw new MarqueeException(
                        "%s has neither a movie nor a show, as every entry of Trakt has; nothing was imported; export it again"
                                .formatted(where));
            }
            into.countSeries();
            return;
        }
        MovieRef movie = movie(named);
        if (entry.has("rating")) {
            into.addRating(movie, text(entry, "rating"), text(entry, "rated_at"), where);
        } else if (entry.has("listed_at") || entry.has("rank")) {
            into.addListed(movie);
        } else {
            into.addSeen(movie);
        }
    }

    private static MovieRef movie(JsonNode named) {
        JsonNode ids = named.path("ids");
        int year = MovieText.year(text(named, "year"));
        return new MovieRef(
                List.of(text(named, "title")),
                year == Movie.UNKNOWN_YEAR ? MovieText.year(text(named, "released")) : year,
                ExternalIds.links(text(ids, "imdb"), text(ids, "tmdb")),
                "");
    }

    /** A text or number as text; empty if it is null or missing. */
    private static String text(JsonNode object, String name) {
        return Optional.of(object.path(name))
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText)
                .orElse("");
    }
}
