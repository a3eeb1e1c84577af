package dev.marquee.data.read;

import dev.marquee.data.UsageException;
import dev.marquee.data.read.parse.RatingColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which columns of a ratings CSV hold the user, the movie, the rating and the time, by their names in the first line.
 *
 * @param named the name of a column by what it holds: {@code user}, {@code movie}, {@code rating}, {@code time}
 */
public record ColumnNames(Map<String, String> named) {
    /** None named: the usual names are looked for. */
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

    /** Copies the names and checks what they are for. */
    public ColumnNames {
        named = Map.copyOf(named);
        for (String part : named.keySet()) {
            if (!USUAL_NAMES.containsKey(part)) {
                throw new UsageException(
                        "columns name '%s'; a column is for user, movie, rating or time".formatted(part));
            }
        }
    }

    /**
     * Reads {@code user=NAME,movie=NAME,rating=NAME,time=NAME}, in any order, each at most once and none needed.
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
                        "columns '%s' are not of the form user=NAME,movie=NAME,rating=NAME,time=NAME".formatted(text));
            }
            named.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return new ColumnNames(named);
    }

    /** Where the columns stand in a header, 0-based; -1 for a time that the file does not have. */
    RatingColumns in(List<String> header, String file) {
        return new RatingColumns(
                needed(USER, header, file),
                needed(MOVIE, header, file),
                needed(RATING, header, file),
                find(TIME, header, file));
    }

    private int needed(String part, List<String> header, String file) {
        int column = find(part, header, file);
        if (column < 0) {
            throw new UsageException("%s has no column for the %s among %s; name it with --columns %2$s=NAME"
                    .formatted(file, part, String.join(", ", header)));
        }
        return column;
    }

    private int find(String part, List<String> header, String file) {
        String name = named.get(part);
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
        return USUAL_NAMES.getOrDefault(part, List.of()).stream()
                .mapToInt(simple::indexOf)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }
}
