package dev.marquee.data.tmdb;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.marquee.data.MarqueeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/** The TMDb ids of movies in a CSV such as MovieLens' {@code links.csv}. */
public final class TmdbIds {
    private static final String COLUMN = "tmdbId";

    private TmdbIds() {}

    /**
     * Reads the ids, in order of the lines; lines without one are left out.
     *
     * @param file a CSV whose first line names a column {@code tmdbId}
     * @throws MarqueeException if it has no such column, or cannot be read
     */
    public static List<String> read(Path file) {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .detectBomHeader(true)
                .ofNamedCsvRecord(file)) {
            return lines.stream()
                    .map(line -> line.getField(COLUMN).strip())
                    .filter(id -> !id.isEmpty())
                    .toList();
        } catch (NoSuchElementException e) {
            throw new MarqueeException(
                    "%s has no column '%s'; give a file in the form of MovieLens' links.csv".formatted(file, COLUMN),
                    e);
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new MarqueeException(
                    "%s cannot be read as CSV (%s); check the path and the file".formatted(file, e.getMessage()), e);
        }
    }
}
