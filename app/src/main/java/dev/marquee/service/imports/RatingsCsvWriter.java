package dev.marquee.service.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.marquee.persist.AtomicFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Writes imported movies as a CSV that {@link ImportReader} reads. Columns: {@code movie}, the id; {@code title}, for
 * humans; {@code rating}, empty for a movie that was seen but not rated. Writes atomically.
 */
public final class RatingsCsvWriter {
    private RatingsCsvWriter() {}

    public static void write(Path file, ImportResponse imported) {
        write(file, imported.movies());
    }

    public static void write(Path file, List<ImportResponse.ImportedMovie> movies) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("movie", "title", "rating"));
        movies.forEach(entry ->
                rows.add(List.of(entry.movie().movie().value(), entry.movie().titleAndYear(), rating(entry.rating()))));
        writeTable(file, rows);
    }

    /** Writes a table atomically. */
    public static void writeTable(Path file, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        rows.forEach(csv::writeRecord);
        flush(csv);
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(file, channel -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
    }

    private static String rating(OptionalDouble rating) {
        return rating.isPresent() ? Float.toString((float) rating.getAsDouble()) : "";
    }
}
