package dev.marquee.data.read;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.data.read.TextTable.BadField;
import dev.marquee.data.read.TextTable.Row;
import java.util.Arrays;
import java.util.List;

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
        return genres.isEmpty() || genres.equals(NO_GENRE)
                ? List.of()
                : Arrays.stream(genres.split("\\|"))
                        .map(String::strip)
                        .distinct()
                        .toList();
    }

    /** The catalogue of movies; its genres are those that occur, sorted by name. */
    static Catalogue catalogue(List<Movie> movies) {
        return new Catalogue(
                movies,
                movies.stream()
                        .flatMap(movie -> movie.genres().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
