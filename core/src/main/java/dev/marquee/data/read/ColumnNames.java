package dev.marquee.data.read;

import static dev.marquee.data.read.UsualColumns.MOVIE;
import static dev.marquee.data.read.UsualColumns.RATING;
import static dev.marquee.data.read.UsualColumns.TIME;
import static dev.marquee.data.read.UsualColumns.USER;
import static dev.marquee.data.read.UsualColumns.WEIGHT;

import dev.marquee.data.UsageException;
import dev.marquee.data.read.parse.RatingColumns;
import dev.marquee.internal.EditDistance;
import dev.marquee.internal.Quoted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The columns of a file of ratings for user, movie, rating or weight, and time, by their names in the header or by their
 * places, from 1. A file without a column of ratings has events: its weights are in the column of that role, and 1 if there is
 * none.
 *
 * @param named column name or place by role: {@code user}, {@code movie}, {@code rating}, {@code weight}, {@code time}; a weight
 *     makes the lines events even if there is a column of ratings, and the time {@code none} leaves the times out
 */
public record ColumnNames(Map<String, String> named) {
    /** Names no column, so that the usual names are searched for. */
    public static final ColumnNames USUAL = new ColumnNames(Map.of());

    /** As the name of the time or the rating: it is left out. */
    private static final String NONE = "none";

    private static final int MAX_MISSPELLINGS = 2;

    /** Copies the names and checks their roles. */
    public ColumnNames {
        named = Map.copyOf(named);
        for (String role : named.keySet()) {
            if (!UsualColumns.ROLES.contains(role)) {
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
     * @param text such as {@code user=customer,movie=item}, or {@code user=2,movie=1} for places
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

    /** How many roles find their column by name in a line of cells. */
    int countIn(List<String> cells) {
        int byUser = (int) named.values().stream()
                .filter(name -> !isPlace(name) && cells.contains(name))
                .count();
        return byUser + UsualColumns.count(cells);
    }

    /** Whether user and movie are given by their places. */
    boolean arePlaces() {
        return isPlace(named.getOrDefault(USER, "")) && isPlace(named.getOrDefault(MOVIE, ""));
    }

    /** Whether the rating or a weight is given, or the rating is left out. */
    boolean namesValue() {
        return named.containsKey(RATING) || named.containsKey(WEIGHT);
    }

    /** Whether the time is given, or left out. */
    boolean namesTime() {
        return named.containsKey(TIME);
    }

    /** The 0-based indices of the columns in a header; -1 for the time or the weight if the file has none. */
    RatingColumns in(List<String> header, String file) {
        int user = required(USER, header, file);
        int movie = required(MOVIE, header, file);
        int rating = find(RATING, header, file);
        int weight = find(WEIGHT, header, file);
        boolean events = rating < 0 || named.containsKey(WEIGHT);
        if (events && weight < 0 && !named.containsKey(RATING)) {
            rejectMisspelledRating(header, file);
        }
        return distinct(
                new RatingColumns(user, movie, events ? weight : rating, find(TIME, header, file), events), file);
    }

    /** The 0-based indices in a file without header: the places given, and the others as they are told from the values. */
    RatingColumns without(RatingColumns told, int width, String file) {
        boolean events = named.containsKey(WEIGHT) || isNone(RATING) || (told.events() && !named.containsKey(RATING));
        int value = told.value();
        if (named.containsKey(WEIGHT)) {
            value = place(WEIGHT, width, file);
        } else if (named.containsKey(RATING)) {
            value = isNone(RATING) ? -1 : place(RATING, width, file);
        }
        int time = named.containsKey(TIME) ? time(width, file) : told.time() == value ? -1 : told.time();
        return distinct(
                new RatingColumns(
                        named.containsKey(USER) ? place(USER, width, file) : told.user(),
                        named.containsKey(MOVIE) ? place(MOVIE, width, file) : told.movie(),
                        value,
                        time,
                        events),
                file);
    }

    private int time(int width, String file) {
        return isNone(TIME) ? -1 : place(TIME, width, file);
    }

    private boolean isNone(String role) {
        return named.getOrDefault(role, "").equals(NONE);
    }

    private int place(String role, int width, String file) {
        String place = named.getOrDefault(role, "");
        if (!isPlace(place) || Integer.parseInt(place) > width) {
            throw new UsageException(
                    "%s names no columns in its first line, so %s=%s names none; set columns to its place, %2$s=1 to %2$s=%4$d"
                            .formatted(file, role, place, width));
        }
        return Integer.parseInt(place) - 1;
    }

    private static boolean isPlace(String name) {
        return name.matches("[1-9]\\d{0,3}");
    }

    private static RatingColumns distinct(RatingColumns columns, String file) {
        int[] places = {columns.user(), columns.movie(), columns.value(), columns.time()};
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < i; j++) {
                if (places[i] == places[j] && places[i] >= 0) {
                    throw new UsageException(
                            "columns take column %d of %s twice; give each of user, movie, rating or weight, and time another column"
                                    .formatted(places[i] + 1, file));
                }
            }
        }
        return columns;
    }

    /** A misspelled column of ratings must not turn ratings into events. */
    private static void rejectMisspelledRating(List<String> header, String file) {
        for (String title : header) {
            if (EditDistance.between(UsualColumns.simple(title), RATING) <= MAX_MISSPELLINGS) {
                throw new UsageException(
                        "%s has no column for the rating among %s; set columns to rating=%s if that is it"
                                .formatted(file, list(header), title));
            }
        }
    }

    private int required(String role, List<String> header, String file) {
        int column = find(role, header, file);
        if (column < 0) {
            throw new UsageException(
                    "%s has no column for the %s among %s; set columns to %2$s=NAME, or to its place as in user=1,movie=2"
                            .formatted(file, role, list(header)));
        }
        return column;
    }

    private int find(String role, List<String> header, String file) {
        String name = named.get(role);
        if (name == null) {
            return UsualColumns.find(role, header);
        }
        int column = header.indexOf(name);
        if (column < 0 && (role.equals(TIME) || role.equals(RATING)) && name.equals(NONE)) {
            return -1;
        }
        if (column < 0 && isPlace(name) && Integer.parseInt(name) <= header.size()) {
            return Integer.parseInt(name) - 1;
        }
        if (column < 0) {
            throw new UsageException("%s has no column '%s'; it has %s".formatted(file, name, list(header)));
        }
        return column;
    }

    private static String list(List<String> header) {
        return header.stream()
                .map(Quoted::of)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .collect(Collectors.joining(", "));
    }
}
