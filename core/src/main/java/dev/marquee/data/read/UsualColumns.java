package dev.marquee.data.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The roles of columns in files of ratings, and the names that they usually have. */
final class UsualColumns {
    static final String USER = "user";
    static final String MOVIE = "movie";
    static final String RATING = "rating";
    static final String WEIGHT = "weight";
    static final String TIME = "time";

    static final List<String> ROLES = List.of(USER, MOVIE, RATING, WEIGHT, TIME);

    private static final Map<String, List<String>> NAMES = Map.of(
            USER, List.of("user", "userid", "uid", "reviewerid", "customerid"),
            MOVIE, List.of("movie", "movieid", "item", "itemid", "film", "filmid", "iid", "asin"),
            RATING, List.of("rating", "ratings", "score", "stars", "value", "overall"),
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
            TIME,
                    List.of(
                            "time",
                            "timestamp",
                            "ratedat",
                            "ratingtimestamp",
                            "datetime",
                            "unixreviewtime",
                            "date",
                            "daterated"));

    private UsualColumns() {}

    /** The index of the column with the first of the usual names of a role that occurs, or -1. */
    static int find(String role, List<String> header) {
        List<String> simple = header.stream().map(UsualColumns::simple).toList();
        return NAMES.getOrDefault(role, List.of()).stream()
                .mapToInt(simple::indexOf)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** How many of the roles have a column of a usual name. */
    static int count(List<String> header) {
        return (int) ROLES.stream().filter(role -> find(role, header) >= 0).count();
    }

    /**
     * A name in lower-case letters and digits only, without a type as in {@code user_id:token}. The digits stay: {@code user1} is
     * an id, not the name of a column.
     */
    static String simple(String title) {
        String[] nameAndType = title.split(":", 2);
        return nameAndType[0].toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
