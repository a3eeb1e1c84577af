package dev.marquee.data.read.metadata;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.MovieId;
import dev.marquee.data.Vocabulary;
import dev.marquee.data.read.file.InputFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Streams a CSV of MovieLens, whose first line names its columns, in any order. */
final class NamedCsv {
    private NamedCsv() {}

    /**
     * The requested fields of a line.
     *
     * @param line 1-based
     * @param fields as many as requested, in the order of the request
     */
    record Row(long line, List<String> fields) {
        Row {
            fields = List.copyOf(fields);
        }

        String field(int column) {
            return fields.get(column);
        }

        /** The index of the movie whose id a field is; empty if there is none, as for an empty field. */
        OptionalInt movie(int column, Vocabulary<MovieId> ids) {
            if (field(column).isEmpty()) {
                return OptionalInt.empty();
            }
            MovieId id = new MovieId(field(column));
            return ids.contains(id) ? OptionalInt.of(ids.index(id)) : OptionalInt.empty();
        }
    }

    /**
     * Passes on each line that has all columns; the others are counted.
     *
     * @param columns the names of the requested columns
     * @throws MarqueeException if a column is missing, or the file is not valid CSV or gzip
     */
    static void read(InputFile file, List<String> columns, Findings findings, Consumer<Row> rows) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8));
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .detectBomHeader(false)
                        .ofCsvRecord(text)) {
            Iterator<CsvRecord> lines = reader.iterator();
            ColumnPositions header =
                    ColumnPositions.of(file, lines.hasNext() ? lines.next().getFields() : List.of(), columns);
            while (lines.hasNext()) {
                CsvRecord line = lines.next();
                if (line.getFieldCount() < header.width()) {
                    findings.add(file.name(), ColumnPositions.TOO_SHORT, line.getStartingLineNumber());
                } else {
                    rows.accept(new Row(
                            line.getStartingLineNumber(),
                            header.columns().stream()
                                    .map(column -> line.getField(column).strip())
                                    .toList()));
                }
            }
        } catch (CsvParseException e) {
            throw new MarqueeException(
                    "%s is not valid CSV (%s); fix the file".formatted(file.label(), e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw file.unreadable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }
}
