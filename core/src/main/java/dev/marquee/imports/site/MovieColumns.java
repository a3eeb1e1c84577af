package dev.marquee.imports.site;

import dev.marquee.data.UsageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The column names of a CSV.
 *
 * @param named column name by role
 */
public record MovieColumns(Map<String, String> named) {
    /** Names no column, so that the usual names are searched for. */
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

    /** Copies the names and checks their roles. */
    public MovieColumns {
        named = Map.copyOf(named);
        for (String role : named.keySet()) {
            if (!USUAL_NAMES.containsKey(role)) {
                throw new UsageException("unknown column role '%s'; use the form %s".formatted(role, FORM));
            }
        }
    }

    /**
     * Parses {@code title=NAME,rating=NAME,…}, in any order, each optional and at most once.
     *
     * @param text such as {@code title=Name,rating=Stars}
     * @return the names given; the other roles have their usual names
     * @throws UsageException if the text is not of that form
     */
    public static MovieColumns parse(String text) {
        Map<String, String> named = new HashMap<>();
        for (String pair : text.split(",", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length < 2 || parts[1].isBlank() || named.put(parts[0].strip(), parts[1].strip()) != null) {
                throw new UsageException("columns '%s' do not have the form %s".formatted(text, FORM));
            }
        }
        return new MovieColumns(named);
    }

    /**
     * {@return the usual names of a role's column, in lower case, most usual first}
     *
     * @param role such as {@code title} or {@code rating}
     */
    public static List<String> usualNames(String role) {
        return USUAL_NAMES.getOrDefault(role, List.of());
    }
}
