package dev.marquee.service;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.model.Profile;
import dev.marquee.model.Profile.Rated;
import dev.marquee.recommend.TitleSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what somebody rated from a CSV with a line of column names: {@code movie},
 * by id or by title, and {@code rating}. Read whole or refused whole.
 *
 * @param data whose movies and scale the ratings are of
 * @param titles finds the movies
 */
record RatingsOfAPerson(Dataset data, TitleSearch titles) {
    private static final List<String> MOVIE = List.of("movie", "movieid", "movie_id", "title");
    private static final List<String> RATING = List.of("rating", "your rating", "stars");

    Profile read(Path file) {
        Map<Integer, Rated> rated = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                Rated rating = rating(file, line);
                rated.put(rating.movie(), rating);
            }
        } catch (CsvParseException e) {
            throw new MarqueeException("%s is no CSV (%s); mend the file".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rated.isEmpty()) {
            throw new MarqueeException(
                    "%s holds no rating; write a line 'movie,rating' and below it a line for each movie"
                            .formatted(file));
        }
        return new Profile(Demographics.UNKNOWN, List.copyOf(rated.values()));
    }

    private Rated rating(Path file, NamedCsvRecord line) {
        String where = "%s:%d".formatted(file.getFileName(), line.getStartingLineNumber());
        String movie = field(line, MOVIE, where, "movie");
        String value = field(line, RATING, where, "rating");
        RatingScale scale = data.ratings().scale();
        float rating = number(value);
        if (!scale.contains(rating)) {
            throw new MarqueeException(
                    "%s: rating '%s' is not in %s in steps of %s, the scale of this model; mend the line"
                            .formatted(where, value, scale.range(), scale.step()));
        }
        try {
            return new Rated(titles.find(movie), rating);
        } catch (MarqueeException e) {
            throw new MarqueeException("%s: %s".formatted(where, e.getMessage()), e);
        }
    }

    private static String field(NamedCsvRecord line, List<String> names, String where, String noun) {
        Optional<String> column = line.getHeader().stream()
                .filter(name -> names.contains(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
        return column.flatMap(line::findField)
                .map(String::strip)
                .orElseThrow(() -> new MarqueeException(
                        "%s has no %s; the first line of the file names the columns, one of them '%2$s'"
                                .formatted(where, noun)));
    }

    private static float number(String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }
}
