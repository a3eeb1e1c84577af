package dev.marquee.spark.ratings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which columns are the user, movie, rating or weight, and time: by {@code --columns}, or else by their usual names.
 *
 * @param named column by role; the time and the rating may be {@code none}
 */
public record RatingColumnNames(Map<String, String> named) {
    private static final String NONE = "none";
    private static final Map<String, List<String>> USUAL = Map.of(
            "user", List.of("userid", "user", "uid", "customerid", "reviewerid"),
            "movie", List.of("movieid", "movie", "itemid", "item", "filmid", "film"),
            "rating", List.of("rating", "ratings", "score", "stars", "value", "overall"),
            "weight", List.of("weight", "count", "plays", "views", "clicks", "listens"),
            "time", List.of("timestamp", "time"));

    /** Copies the names. */
    public RatingColumnNames {
        named = Map.copyOf(named);
    }

    /** Parses {@code user=NAME,movie=NAME,rating=NAME,time=NAME}, or a weight in place of the rating; empty names none. */
    public static RatingColumnNames parse(String text) {
        Map<String, String> named = new TreeMap<>();
        for (String pair : text.isBlank() ? List.<String>of() : Arrays.asList(text.split(",", -1))) {
            int equals = pair.indexOf('=');
            if (equals < 1 || !USUAL.containsKey(pair.substring(0, equals)) || equals == pair.length() - 1) {
                throw new SparkJobException(
                        "--columns %s is not of the form user=NAME,movie=NAME,rating=NAME,time=NAME; name these roles, or weight=NAME in place of the rating"
                                .formatted(text));
            }
            named.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new RatingColumnNames(named);
    }

    /** The column of users. */
    String user(List<String> columns, String path) {
        return required("user", columns, path);
    }

    /** The column of movies. */
    String movie(List<String> columns, String path) {
        return required("movie", columns, path);
    }

    /** The column of ratings; empty if the rows are events. */
    Optional<String> rating(List<String> columns, String path) {
        return named.containsKey("weight") ? Optional.empty() : find("rating", columns, path);
    }

    /** The column of the events' weights; empty if each has the weight 1. */
    Optional<String> weight(List<String> columns, String path) {
        return find("weight", columns, path);
    }

    /** The column of times; empty if they are unknown. */
    Optional<String> time(List<String> columns, String path) {
        return find("time", columns, path);
    }

    private String required(String role, List<String> columns, String path) {
        return find(role, columns, path).orElseThrow(() -> missing(role, columns, path));
    }

    private static SparkJobException missing(String role, List<String> columns, String path) {
        return new SparkJobException("%s has no column for the %s among %s; give --columns %s=NAME"
                .formatted(path, role, String.join(", ", columns), role));
    }

    private Optional<String> find(String role, List<String> columns, String path) {
        String name = named.get(role);
        if (name == null) {
            return USUAL.getOrDefault(role, List.of()).stream()
                    .flatMap(usual ->
                            columns.stream().filter(column -> simple(column).equals(usual)))
                    .findFirst();
        }
        if (!columns.contains(name) && !(name.equals(NONE) && (role.equals("time") || role.equals("rating")))) {
            throw new SparkJobException(
                    "%s has no column '%s'; it has %s".formatted(path, name, String.join(", ", columns)));
        }
        return Optional.of(name).filter(columns::contains);
    }

    private static String simple(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
