package dev.marquee.data.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.ReadReport.FieldCount;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.data.read.parse.LineError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A small file of lines with fields: movies, users, links.
 *
 * @param file its name
 * @param names the field names, in order
 * @param rows its lines, without blank ones and the header
 */
record TextTable(String file, List<String> names, List<Row> rows) {
    private static final Pattern LONE_RETURN = Pattern.compile("\r(?!\n)");
    private static final String DELIMITERS = "\t;,";

    /**
     * A line.
     *
     * @param line its 1-based number
     * @param fields its texts
     */
    record Row(long line, List<String> fields) {
        String field(int column) {
            return fields.get(column).strip();
        }
    }

    /** Parses a line. */
    @FunctionalInterface
    interface RowParser<T> {
        T parse(Row row);
    }

    /** The lines that could be parsed, and what is wrong in the others. */
    record Parsed<T>(List<T> values, List<LineError> errors) {}

    /** Signals an invalid field. Always caught in this class. */
    static final class BadField extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int column;
        private final String expected;

        BadField(int column, String expected) {
            super(expected, null, false, false);
            this.column = column;
            this.expected = expected;
        }
    }

    /** Reads lines whose fields are separated by {@code |} or {@code ::}, without quotes. */
    static TextTable delimited(InputFile file, String divider, List<String> names) {
        Pattern pattern = Pattern.compile(divider, Pattern.LITERAL);
        List<Row> rows = new ArrayList<>();
        long line = 0;
        for (String text : file.text().lines().toList()) {
            line++;
            if (!text.isBlank()) {
                rows.add(new Row(line, Arrays.asList(pattern.split(text, -1))));
            }
        }
        return new TextTable(file.name(), names, rows);
    }

    /** Reads a CSV (RFC 4180) whose first line names its columns. */
    static TextTable csv(InputFile file) {
        // The parser loses the line end after a quoted field in which a carriage return stands alone.
        String given = file.text();
        String text =
                given.indexOf('\r') < 0 ? given : LONE_RETURN.matcher(given).replaceAll("\n");
        String first = text.lines().findFirst().orElse("");
        char delimiter = DELIMITERS
                .chars()
                .mapToObj(c -> (char) c)
                .max(Comparator.comparingLong(
                        c -> first.chars().filter(other -> other == c).count()))
                .orElseThrow();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            List<Row> rows = new ArrayList<>();
            reader.forEach(row -> rows.add(new Row(row.getStartingLineNumber(), row.getFields())));
            if (rows.isEmpty()) {
                throw new MarqueeException("%s is empty; its first line must name the columns".formatted(file.label()));
            }
            return new TextTable(file.name(), rows.getFirst().fields(), rows.subList(1, rows.size()));
        } catch (CsvParseException e) {
            throw new MarqueeException(
                    "%s is not valid CSV (%s); fix the file".formatted(file.label(), e.getMessage()), e);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /** The number of fields of its longest line, if within min..max. */
    int width(int min, int max) {
        return Math.clamp(
                rows.stream().mapToInt(row -> row.fields().size()).max().orElse(max), min, max);
    }

    /**
     * Parses each line.
     *
     * @param minFields the minimum number of fields of a line
     */
    <T> Parsed<T> parse(int minFields, RowParser<T> parser) {
        List<T> parsed = new ArrayList<>();
        List<LineError> errors = new ArrayList<>();
        for (Row row : rows) {
            if (row.fields().size() < minFields) {
                errors.add(new LineError(
                        row.line(),
                        row.fields().size(),
                        "line",
                        String.join(" ", row.fields()),
                        "a line of at least %d fields".formatted(minFields)));
                continue;
            }
            try {
                parsed.add(parser.parse(row));
            } catch (BadField e) {
                errors.add(new LineError(
                        row.line(), e.column + 1, name(e.column), row.fields().get(e.column), e.expected));
            }
        }
        return new Parsed<>(parsed, errors);
    }

    private String name(int column) {
        return column < names.size() ? names.get(column) : "field";
    }

    /** How often each named field is blank. */
    List<FieldCount> missing() {
        return IntStream.range(0, names.size())
                .mapToObj(column -> new FieldCount(file, names.get(column), rows.size(), (int) rows.stream()
                        .filter(row -> column >= row.fields().size()
                                || row.field(column).isEmpty())
                        .count()))
                .toList();
    }
}
