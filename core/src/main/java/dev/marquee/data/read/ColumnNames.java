package dev.marquee.data.read;

import dev.marquee.data.UsageException;
import dev.marquee.data.read.parse.RatingColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names, in the header, of a ratings CSV's columns for user, movie, rating and time.
 *
 * @param named column name by role: {@code user}, {@code movie}, {@code rating}, {@code time}
 */
public record ColumnNames(Map<String, String> named) {
    /** Names no column, so that the usual names are searched for. */
    public static final ColumnNames USUAL = new ColumnNames(Map.of());

    static final String USER = "user";
    static final String MOVIE = "movie";
    static final String RATING = "rating";
    static final String TIME = "time";

    private static final Map<String, List<String>> USUAL_NAMES = Map.of(
            USER, List.of("user", "userid"),
            MOVIE, List.of("movie", "movieid", "item", "itemid", "film", "filmid"),
            RATING, List.of("rating", "ratings", "score", "stars", "value"),
            TIME, List.of("time", "timestamp", "ratedat"));

    /** Copies the names and checks their roles. */
    public ColumnNames {
        named = Map.copyOf(named);
        for (String role : named.keySet()) {
            if (!USUAL_NAMES.containsKey(role)) {
                throw new UsageException(
                        "unknown column role '%s'; choose one of user, movie, rating, time".formatted(role));
            }
        }
    }

    /**
     * Parses {@code user=NAME,movie=NAME,rating=NAME,time=NAME}, in any order, each optional and at most once.
     *
     * @throws UsageException if the text is not of that form
     */
    public static ColumnNames parse(String text) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1
                    || equals == pair.length() - 1
                    || named.containsKey(pair.substring(0, equals).strip())) {
                throw new UsageException(
                        "columns '%s' do not have the form user=NAME,movie=NAME,rating=NAME,time=NAME".formatted(text));
            }
            named.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return new ColumnNames(named);
    }

    /** The 0-based indices of the columns in a header; -1 for the time if the file has none. */
    RatingColumns in(List<String> header, String file) {
        return new RatingColumns(
                required(USER, header, file),
                required(MOVIE, header, file),
                required(RATING, header, file),
                find(TIME, header, file));
    }

    private int required(String role, List<String> header, String file) {
        int column = find(role, header, file);
        if (column < 0) {
            throw new UsageException("%s has no column for the %s among %s; set columns to %2$s=NAME"
                    .formatted(file, role, String.join(", ", header)));
        }
        return column;
    }

    private int find(String role, List<String> header, String file) {
        String name = named.get(role);
        if (name != null) {
            int column = header.indexOf(name);
            if (column < 0) {
                throw new UsageException(
                        "%s has no column '%s'; it has %s".formatted(file, name, String.join(", ", header)));
            }
            return column;
        }
        List<String> simple = new ArrayList<>();
        header.forEach(title -> simple.add(title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")));
        return USUAL_NAMES.getOrDefault(role, List.of()).stream()
                .mapToInt(simple::indexOf)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }
}
