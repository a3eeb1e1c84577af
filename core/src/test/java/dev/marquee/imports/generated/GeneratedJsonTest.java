package dev.marquee.imports.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.data.RatingScale;
import dev.marquee.imports.ExportReader;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.ScaleMapping;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.title.identify.MovieRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JSON of each program, with entries drawn at random, is read as it was meant. */
class GeneratedJsonTest {
    private static final int FILES = 100;
    private static final List<String> TITLES = List.of("Heat", "Alien", "Amélie", "2012", "七人の侍", "Сталкер");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private final List<String> rated = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final List<String> listed = new ArrayList<>();
    private int left;

    /** What an entry is. */
    private enum Meaning {
        RATED,
        SEEN,
        LISTED,
        SERIES
    }

    @ParameterizedTest
    @EnumSource(
            value = ImportSource.class,
            names = {"TRAKT", "SIMKL", "WATCHARR", "RYOT", "YAMTRACK"})
    void readsJsonAsItWasMeant(ImportSource source) throws IOException {
        RandomGenerator random = new SplittableRandom(source.name().hashCode());
        for (int file = 0; file < FILES; file++) {
            String text = write(source, random);
            Path json = Files.writeString(folder.resolve("export.json"), text);

            SiteExport export = new ExportReader(ImportOptions.NONE).read(json);

            ScaleMapping stars = new ScaleMapping(export.scale(), RatingScale.HALF_STARS);
            assertThat(export.source()).as(text).isEqualTo(source);
            assertThat(export.ratings().stream()
                            .map(rating -> rating.movie().label() + " " + stars.map(rating.value())))
                    .as(text)
                    .containsExactlyElementsOf(rated);
            assertThat(export.seen()).as(text).extracting(MovieRef::label).isEqualTo(seen);
            assertThat(export.listed()).as(text).extracting(MovieRef::label).isEqualTo(listed);
            assertThat(export.skipped().series()).as(text).isEqualTo(left);
        }
    }

    private String write(ImportSource source, RandomGenerator random) {
        rated.clear();
        seen.clear();
        listed.clear();
        left = 0;
        ArrayNode entries = JSON.createArrayNode();
        ArrayNode shows = JSON.createArrayNode();
        int count = 1 + random.nextInt(6);
        for (int entry = 0; entry < count; entry++) {
            Meaning meaning = entry == 0 ? Meaning.RATED : Meaning.values()[random.nextInt(Meaning.values().length)];
            String title = TITLES.get(random.nextInt(TITLES.size()));
            int year = 1950 + random.nextInt(70);
            double stars = 0.5 * (1 + random.nextInt(10));
            ObjectNode node = entry(source, meaning, title, year, stars);
            (source == ImportSource.SIMKL && meaning == Meaning.SERIES ? shows : entries).add(node);
            count(meaning, "%s (%d)".formatted(title, year), stars);
        }
        ObjectNode root = JSON.createObjectNode();
        return switch (source) {
            case SIMKL ->
                root.<ObjectNode>set("shows", shows).set("movies", entries).toString();
            case RYOT -> root.set("metadata", entries).toString();
            default -> entries.toPrettyString();
        };
    }

    private void count(Meaning meaning, String label, double stars) {
        switch (meaning) {
            case RATED -> rated.add(label + " " + (float) stars);
            case SEEN -> seen.add(label);
            case LISTED -> listed.add(label);
            case SERIES -> left++;
        }
    }

    private static ObjectNode entry(ImportSource source, Meaning meaning, String title, int year, double stars) {
        return switch (source) {
            case TRAKT -> trakt(meaning, title, year, stars);
            case SIMKL -> simkl(meaning, title, year, stars);
            case WATCHARR -> watcharr(meaning, title, year, stars);
            case RYOT -> ryot(meaning, title, year, stars);
            default -> yamtrack(meaning, title, year, stars);
        };
    }

    private static ObjectNode trakt(Meaning meaning, String title, int year, double stars) {
        ObjectNode movie = JSON.createObjectNode().put("title", title).put("year", year);
        movie.putObject("ids")
                .put("trakt", 1)
                .put("slug", "x")
                .put("imdb", "tt0113277")
                .put("tmdb", 949);
        ObjectNode entry = JSON.createObjectNode();
        switch (meaning) {
            case RATED -> entry.put("rated_at", "2024-01-01T00:00:00.000Z").put("rating", (int) (2 * stars));
            case SEEN -> entry.put("plays", 2).put("last_watched_at", "2024-01-01T00:00:00.000Z");
            case LISTED -> entry.put("rank", 1).put("listed_at", "2024-01-01T00:00:00.000Z");
            case SERIES -> entry.put("plays", 3);
        }
        return entry.set(meaning == Meaning.SERIES ? "show" : "movie", movie);
    }

    private static ObjectNode simkl(Meaning meaning, String title, int year, double stars) {
        ObjectNode movie = JSON.createObjectNode().put("title", title).put("year", year);
        movie.putObject("ids").put("simkl", 53536).put("imdb", "tt0113277").put("tmdb", "949");
        ObjectNode entry = JSON.createObjectNode().put("last_watched_at", "2024-01-01T00:00:00Z");
        entry.put("status", meaning == Meaning.LISTED ? "plantowatch" : "completed");
        entry.putNull("user_rating");
        if (meaning == Meaning.RATED) {
            entry.put("user_rating", (int) (2 * stars));
        }
        return entry.set(meaning == Meaning.SERIES ? "show" : "movie", movie);
    }

    private static ObjectNode watcharr(Meaning meaning, String title, int year, double stars) {
        ObjectNode entry = JSON.createObjectNode().put("id", 7).put("createdAt", "2024-01-01T00:00:00Z");
        entry.put("status", meaning == Meaning.LISTED ? "PLANNED" : "FINISHED");
        entry.put("rating", meaning == Meaning.RATED ? (int) (2 * stars) : 0);
        entry.putObject("content")
                .put("id", 3)
                .put("tmdbId", 949)
                .put("title", title)
                .put("type", meaning == Meaning.SERIES ? "tv" : "movie")
                .put("release_date", year + "-12-15T00:00:00Z");
        entry.putArray("activity").addObject().put("type", "ADDED_WATCHED");
        return entry;
    }

    private static ObjectNode ryot(Meaning meaning, String title, int year, double stars) {
        ObjectNode entry = JSON.createObjectNode().put("lot", meaning == Meaning.SERIES ? "show" : "movie");
        entry.put("source_id", "%s (%d)".formatted(title, year))
                .put("source", "tmdb")
                .put("identifier", "949");
        ArrayNode history = entry.putArray("seen_history");
        if (meaning != Meaning.LISTED) {
            history.addObject()
                    .put("progress", "100")
                    .put("ended_on", "2024-01-01")
                    .put("state", "completed");
        }
        ArrayNode reviews = entry.putArray("reviews");
        if (meaning == Meaning.RATED) {
            reviews.addObject().put("rating", Double.toString(20 * stars)).put("visibility", "private");
        }
        ArrayNode collections = entry.putArray("collections");
        if (meaning == Meaning.LISTED) {
            collections.addObject().put("collection_name", "Watchlist");
        }
        return entry;
    }

    private static ObjectNode yamtrack(Meaning meaning, String title, int year, double stars) {
        ObjectNode entry = JSON.createObjectNode().put("media_id", "949").put("source", "tmdb");
        entry.put("media_type", meaning == Meaning.SERIES ? "tv" : "movie");
        entry.put("title", "%s (%d)".formatted(title, year));
        entry.put("score", meaning == Meaning.RATED ? Double.toString(2 * stars) : "");
        return entry.put("status", meaning == Meaning.LISTED ? "Planning" : "Completed");
    }
}
