package dev.marquee.data.read;

import dev.marquee.data.UsageException;
import dev.marquee.data.read.parse.RatingColumns;
import dev.marquee.internal.EditDistance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names, in the header, of a CSV's columns for user, movie, rating or weight, and time. A file without a column of
 * ratings has events: its weights are in the column of that role, and 1 if there is none.
 *
 * @param named column name by role: {@code user}, {@code movie}, {@code rating}, {@code weight}, {@code time}; a weight
 *     makes the lines events even if there is a column of ratings
 */
public record ColumnNames(Map<String, String> named) {
    /** Names no column, so that the usual names are searched for. */
    public static final ColumnNames USUAL = new ColumnNames(Map.of());

    static final String USER = "user";
    static final String MOVIE = "movie";
    static final String RATING = "rating";
    static final String WEIGHT = "weight";
    static final String TIME = "time";

    private static final int MAX_MISSPELLINGS = 2;

    private static final Map<String, List<String>> USUAL_NAMES = Map.of(
            USER, List.of("user", "userid"),
            MOVIE, List.of("movie", "movieid", "item", "itemid", "film", "filmid"),
            RATING, List.of("rating", "ratings", "score", "stars", "value"),
            WEIGHT,
                    List.of(
                            "weight",
                            "weights",
                            "count",
                            "counts",
                            "plays",
                            "playcount",
                            "listens",
                            "views",
                            "clicks",
                            "quantity",
                            "confidence"),
            TIME, List.of("time", "timestamp", "ratedat"));

    /** Copies the names and checks their roles. */
    public ColumnNames {
        named = Map.copyOf(named);
        for (String role : named.keySet()) {
            if (!USUAL_NAMES.containsKey(role)) {
                throw new UsageException(
                        "unknown column role '%s'; choose one of user, movie, rating, weight, time".formatted(role));
            }
        }
        if (named.containsKey(RATING) && named.containsKey(WEIGHT)) {
            throw new UsageException(
                    "columns name both a rating and a weight; name the rating for ratings, or the weight for events");
        }
    }

    /**
     * Parses {@code user=NAME,movie=NAME,rating=NAME,time=NAME}, or {@code weight=NAME} in place of the rating, in any
     * order, each optional and at most once.
     *
     * @param text such as {@code user=customer,movie=item}
     * @return the names given; the other roles have their usual names
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
                        "columns '%s' do not have the form user=NAME,movie=NAME,rating=NAME,time=NAME, or weight=NAME in place of the rating"
                                .formatted(text));
            }
            named.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return new ColumnNames(named);
    }

    /** The 0-based indices of the columns in a header; -1 for the time or the weight if the file has none. */
    RatingColumns in(List<String> header, String file) {
        int user = required(USER, header, file);
        int movie = required(MOVIE, header, file);
        int rating = find(RATING, header, file);
        int weight = find(WEIGHT, header, file);
        boolean events = rating < 0 || named.containsKey(WEIGHT);
        if (events && weight < 0) {
            rejectMisspelledRating(header, file);
        }
        return new RatingColumns(user, movie, events ? weight : rating, find(TIME, header, file), events);
    }

    /** A misspelled column of ratings must not turn ratings into events. */
    private static void rejectMisspelledRating(List<String> header, String file) {
        for (String title : header) {
            if (EditDistance.between(simple(title), RATING) <= MAX_MISSPELLINGS) {
                throw new UsageException(
                        "%s has no column for the rating among %s; set columns to rating=%s if that is it"
                                .formatted(file, String.join(", ", header), title));
            }
        }
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
        header.forEach(title -> simple.add(simple(title)));
        return USUAL_NAMES.getOrDefault(role, List.of()).stream()
                .mapToInt(simple::indexOf)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static String simple(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
