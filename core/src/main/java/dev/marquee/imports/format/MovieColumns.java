package dev.marquee.imports.format;

import dev.marquee.data.UsageException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which columns of a CSV hold what.
 *
 * @param named the name of a column by what it holds
 */
public record MovieColumns(Map<String, String> named) {
    /** None named: the usual names are looked for. */
    public static final MovieColumns USUAL = new MovieColumns(Map.of());

    private static final Map<String, List<String>> USUAL_NAMES = Map.of(
            "movie", List.of("movie", "movieid", "movie_id", "movie id"),
            "title", List.of("title", "name", "film", "movie title", "film title"),
            "year", List.of("year", "release year", "release date"),
            "rating", List.of("rating", "your rating", "my rating", "stars", "score"),
            "imdb", List.of("imdb", "imdbid", "imdb_id", "imdb id", "tconst", "const"),
            "tmdb", List.of("tmdb", "tmdbid", "tmdb_id", "tmdb id"),
            "time", List.of("date", "time", "timestamp", "date rated", "rated_at"),
            "user", List.of("user", "userid", "user_id", "user id"));
    private static final String FORM =
            "movie=NAME,title=NAME,year=NAME,rating=NAME,imdb=NAME,tmdb=NAME,time=NAME,user=NAME";

    /** Copies the names and checks what they are for. */
    public MovieColumns {
        named = Map.copyOf(named);
        for (String part : named.keySet()) {
            if (!USUAL_NAMES.containsKey(part)) {
                throw new UsageException("columns name '%s'; they are of the form %s".formatted(part, FORM));
            }
        }
    }

    /**
     * Reads {@code title=NAME,rating=NAME,…}, in any order, each at most once and none needed.
     *
     * @throws UsageException if the text is not of that form
     */
    public static MovieColumns parse(String text) {
        Map<String, String> named = new HashMap<>();
        for (String pair : text.split(",", -1)) {
            String[] sides = pair.split("=", 2);
            if (sides.length < 2 || sides[1].isBlank() || named.put(sides[0].strip(), sides[1].strip()) != null) {
                throw new UsageException("columns '%s' are not of the form %s".formatted(text, FORM));
            }
        }
        return new MovieColumns(named);
    }

    /** Whether a table has ratings, and movies that can be told. */
    boolean fit(CsvHeader header) {
        return has("rating", header)
                && (has("movie", header) || has("title", header) || has("imdb", header) || has("tmdb", header));
    }

    /**
     * What a row has of a part; empty where there is no such column.
     *
     * @throws UsageException if the column was named and is not there
     */
    String text(String part, CsvRow row) {
        String name = named.get(part);
        if (name != null) {
            String column = name.toLowerCase(Locale.ROOT);
            if (!row.header().has(column)) {
                throw new UsageException("%s has no column '%s'; it has %s"
                        .formatted(
                                row.file(), name, String.join(", ", row.header().names())));
            }
            return row.text(column);
        }
        return USUAL_NAMES.getOrDefault(part, List.of()).stream()
                .filter(row.header()::has)
                .findFirst()
                .map(row::text)
                .orElse("");
    }

    private boolean has(String part, CsvHeader header) {
        return named.containsKey(part)
                || USUAL_NAMES.getOrDefault(part, List.of()).stream().anyMatch(header::has);
    }
}
