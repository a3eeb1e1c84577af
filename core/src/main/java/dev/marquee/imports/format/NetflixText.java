package dev.marquee.imports.format;

import dev.marquee.data.Links;
import dev.marquee.data.MarqueeException;
import dev.marquee.imports.file.ExportPart;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Netflix Prize: a line {@code MOVIE:}, followed by {@code CUSTOMER,RATING,DATE} for each rating of that movie.
 * {@code movie_titles.csv} or {@code .txt} in the same folder has the titles as {@code MOVIE,YEAR,TITLE}.
 */
public final class NetflixText {
    private static final Pattern BEGINNING = Pattern.compile("\\d+:");
    private static final int FIELDS = 3;

    private NetflixText() {}

    public static boolean fits(ExportPart part) throws IOException {
        try (BufferedReader lines = new BufferedReader(part.text())) {
            return BEGINNING
                    .matcher(Optional.ofNullable(lines.readLine()).orElse(""))
                    .matches();
        }
    }

    public static boolean isTitles(String name) {
        return ExportPart.simpleName(name).matches("movie_titles\\.(?:csv|txt)");
    }

    /** The movies by their numbers. Titles may have commas and are not quoted. */
    public static Map<String, MovieRef> titles(ExportPart part) throws IOException {
        Map<String, MovieRef> titles = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(part.text())) {
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                String[] fields = line.split(",", FIELDS);
                if (fields.length == FIELDS) {
                    titles.put(fields[0], MovieText.of(fields[2], fields[1], Links.NONE, ""));
                }
            }
        }
        return titles;
    }

    public static void read(ExportPart part, Map<String, MovieRef> titles, UserFilter filter, SiteExportBuilder into)
            throws IOException {
        MovieRef movie = MovieRef.of("", 0);
        int number = 0;
        try (BufferedReader lines = new BufferedReader(part.text())) {
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                number++;
                if (BEGINNING.matcher(line).matches()) {
                    movie = movie(line.substring(0, line.length() - 1), titles, part.label());
                } else if (!line.isBlank()) {
                    rating(line, movie, new Location(part.label(), number), filter, into);
                }
            }
        }
    }

    private static void rating(
            String line, MovieRef movie, Location location, UserFilter filter, SiteExportBuilder into) {
        String[] fields = line.split(",", -1);
        if (fields.length < 2) {
            throw new MarqueeException(
                    "%s is not a line CUSTOMER,RATING,DATE of the Netflix Prize; nothing was imported; fix the line"
                            .formatted(location));
        }
        if (filter.accepts(fields[0], location.file())) {
            into.addRating(movie, fields[1], fields.length < FIELDS ? "" : fields[2], location.toString());
        }
    }

    /** A line of a file; formatted only when needed, since there are a hundred million lines. */
    private record Location(String file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    private static MovieRef movie(String number, Map<String, MovieRef> titles, String file) {
        MovieRef movie = titles.get(number);
        if (movie == null) {
            throw new MarqueeException(
                    "%s has movie %s without a title; add movie_titles.csv of the Netflix Prize to its folder"
                            .formatted(file, number));
        }
        return movie;
    }
}
