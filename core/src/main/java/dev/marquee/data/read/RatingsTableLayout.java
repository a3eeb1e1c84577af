package dev.marquee.data.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.marquee.data.Catalogue;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.data.Users;
import dev.marquee.data.read.parse.RatingColumns;
import dev.marquee.data.read.parse.RatingsFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One user-supplied CSV file of ratings or events whose first line names the columns. Movies have no titles, only ids.
 */
record RatingsTableLayout(String ratingsFile) implements DatasetLayout {
    private static final String DELIMITERS = ",;\t";

    @Override
    public RatingsFormat format(InputFile file, ReadOptions options) {
        return format(file, String.valueOf(delimiter(firstLine(file))), options);
    }

    /**
     * The format of a CSV whose header names the columns: events if there is no column of ratings.
     *
     * @throws UsageException if a scale is given for events
     */
    static RatingsFormat format(InputFile file, String delimiter, ReadOptions options) {
        RatingColumns columns = options.columns().in(header(file), file.name());
        if (columns.events() && options.scale().isPresent()) {
            throw new UsageException(
                    "%s has no column of ratings, so the scale %s does not apply; leave the scale out, or set columns to rating=NAME"
                            .formatted(file.name(), options.scale().get().values()));
        }
        return new RatingsFormat(
                delimiter,
                true,
                true,
                columns,
                columns.events() ? Optional.empty() : options.scale().or(() -> Optional.of(RatingScale.HALF_STARS)));
    }

    /** The names of the columns. */
    static List<String> header(InputFile file) {
        String line = firstLine(file);
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(delimiter(line)).ofCsvRecord(line)) {
            return reader.stream()
                    .findFirst()
                    .map(row -> row.getFields().stream().map(String::strip).toList())
                    .orElseThrow(() -> new MarqueeException(
                            "%s is empty; its first line must name the columns".formatted(file.path())));
        } catch (CsvParseException e) {
            throw new MarqueeException(
                    "%s:1 is not a valid header (%s); fix the line".formatted(file.name(), e.getMessage()), e);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static String firstLine(InputFile file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            String line = Optional.ofNullable(reader.readLine()).orElse("");
            return line.startsWith("\uFEFF") ? line.substring(1) : line;
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /** The most frequent of comma, semicolon and tab in the line. */
    private static char delimiter(String line) {
        return DELIMITERS
                .chars()
                .mapToObj(c -> (char) c)
                .max((a, b) -> Long.compare(count(line, a), count(line, b)))
                .orElseThrow();
    }

    private static long count(String line, char delimiter) {
        return line.chars().filter(c -> c == delimiter).count();
    }

    @Override
    public boolean usesWholeStars() {
        return true;
    }

    @Override
    public Optional<Catalogue> catalogue(Folder folder) {
        return Optional.empty();
    }

    @Override
    public Optional<Users> users(Folder folder) {
        return Optional.empty();
    }
}
