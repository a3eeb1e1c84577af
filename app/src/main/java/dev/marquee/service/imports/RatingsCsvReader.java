package dev.marquee.service.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.MovieLookup;
import dev.marquee.recommend.user.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the ratings of a new user from a CSV with a header line. Columns: {@code movie}, an id or a title; {@code rating},
 * empty for a movie that was seen but not rated. An invalid line rejects the whole file.
 *
 * @param data provides the catalogue and the rating scale
 * @param titles looks up movies
 */
public record RatingsCsvReader(Dataset data, MovieLookup titles) {
    private static final List<String> MOVIE = List.of("movie", "movieid", "movie_id", "title");
    private static final List<String> RATING = List.of("rating", "your rating", "stars");

    public User read(Path file) {
        Map<Integer, Rated> rated = new LinkedHashMap<>();
        Set<Integer> watched = new HashSet<>();
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                String where = "%s:%d".formatted(file.getFileName(), line.getStartingLineNumber());
                int movie = movie(field(line, MOVIE, where, "movie"), where);
                String rating = field(line, RATING, where, "rating");
                if (rating.isEmpty()) {
                    watched.add(movie);
                } else {
                    rated.put(movie, new Rated(movie, rating(rating, where)));
                }
            }
        } catch (CsvParseException e) {
            throw new MarqueeException("%s is not valid CSV (%s); fix the file".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rated.isEmpty() && watched.isEmpty()) {
            throw new MarqueeException(
                    "%s has no ratings; write a header line 'movie,rating' and below it one line per movie"
                            .formatted(file));
        }
        return new User.NewUser(new UserProfile(Demographics.UNKNOWN, List.copyOf(rated.values())), watched);
    }

    private float rating(String text, String where) {
        RatingScale scale = data.ratings().scale();
        float rating = number(text);
        if (!scale.contains(rating)) {
            throw new MarqueeException("%s: rating '%s' is not in %s, the scale of this model; fix the line"
                    .formatted(where, text, scale.values()));
        }
        return rating;
    }

    private int movie(String text, String where) {
        try {
            return titles.find(text);
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
                        "%s has no %s; the header line must have a column '%2$s'".formatted(where, noun)));
    }

    private static float number(String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }
}
