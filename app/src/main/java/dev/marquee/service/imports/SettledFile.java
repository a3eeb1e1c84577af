package dev.marquee.service.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.MovieId;
import dev.marquee.data.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads a filled-in table of ambiguous movies, as {@link UnresolvedMovies#ambiguous()} makes it. */
final class SettledFile {
    private SettledFile() {}

    /**
     * The id of the movie that each name means; a row without an id is passed over.
     *
     * @throws MarqueeException if the file cannot be read, or an id is not in the catalogue
     */
    static Map<String, MovieId> read(Path file, Vocabulary<MovieId> ids) {
        Map<String, MovieId> settled = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                String name = row.findField("name").orElseThrow(() -> noColumn(file, "name"));
                String id = row.findField("movie")
                        .orElseThrow(() -> noColumn(file, "movie"))
                        .strip();
                if (!id.isEmpty() && !ids.contains(new MovieId(id))) {
                    throw new MarqueeException(
                            "%s:%d: '%s' is not the id of a movie of this model; give one of the candidates"
                                    .formatted(file, row.getStartingLineNumber(), id));
                }
                if (!id.isEmpty()) {
                    settled.put(name, new MovieId(id));
                }
            }
        } catch (NoSuchFileException e) {
            throw new MarqueeException("%s does not exist; check the path".formatted(file), e);
        } catch (CsvParseException e) {
            throw new MarqueeException(
                    "%s is not valid CSV (%s); give the table of ambiguous movies that an import wrote, filled in"
                            .formatted(file, e.getMessage()),
                    e);
        } catch (IOException | UncheckedIOException e) {
            throw new MarqueeException("%s cannot be read (%s)".formatted(file, e.getMessage()), e);
        }
        return settled;
    }

    private static MarqueeException noColumn(Path file, String column) {
        return new MarqueeException(
                "%s has no column '%s'; give the table of ambiguous movies that an import wrote, filled in"
                        .formatted(file, column));
    }
}
