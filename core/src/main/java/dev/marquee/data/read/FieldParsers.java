package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.data.read.TextTable.BadField;
import dev.marquee.data.read.TextTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Parsers of fields that several layouts share. */
final class FieldParsers {
    private static final String NO_GENRE = "(no genres listed)";

    private FieldParsers() {}

    static String id(Row row, int column) {
        String id = row.field(column);
        if (id.isEmpty()) {
            throw new BadField(column, "an id");
        }
        return id;
    }

    static int wholeNumber(Row row, int column, String expected) {
        try {
            return Integer.parseInt(row.field(column));
        } catch (NumberFormatException e) {
            throw new BadField(column, expected);
        }
    }

    /** Genres separated by {@code |}. */
    static List<String> genres(Row row, int column) {
        String genres = column < row.fields().size() ? row.field(column) : "";
        if (genres.isEmpty() || genres.equals(NO_GENRE)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String name : genres.split("\\|", 0)) {
            if (!names.contains(name.strip())) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /** The catalogue of movies; its genres are those that occur, sorted by name. */
    static Catalogue catalogue(List<Movie> movies) {
        TreeSet<String> genres = new TreeSet<>();
        movies.forEach(movie -> genres.addAll(movie.genres()));
        return new Catalogue(movies, List.copyOf(genres));
    }
}
