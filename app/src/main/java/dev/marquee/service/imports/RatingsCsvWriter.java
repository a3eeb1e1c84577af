package dev.marquee.service.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.marquee.persist.AtomicFile;
import dev.marquee.service.MovieResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes imported movies as a CSV that {@link ImportReader} reads. Columns: {@code movie}, the id; {@code title}, for
 * humans; {@code rating}, empty for a movie that was seen but not rated; and {@code status}, if some movies are {@code not
 * seen}. Writes atomically.
 */
public final class RatingsCsvWriter {
    private RatingsCsvWriter() {}

    public static void write(Path file, ImportResponse imported) {
        write(file, imported.movies(), List.of());
    }

    /** Writes movies, and those that the user answered not to have seen. */
    public static void write(Path file, List<ImportResponse.ImportedMovie> movies, List<MovieResponse> notSeen) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("movie", "title", "rating"));
        movies.forEach(entry -> rows.add(row(entry.movie(), rating(entry.rating()))));
        notSeen.forEach(movie -> rows.add(row(movie, "")));
        writeTable(file, notSeen.isEmpty() ? rows : withStatus(rows, notSeen.size()));
    }

    private static List<String> row(MovieResponse movie, String rating) {
        return List.of(movie.movie().value(), movie.titleAndYear(), rating);
    }

    private static List<List<String>> withStatus(List<List<String>> rows, int notSeen) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    String status = i < rows.size() - notSeen ? "" : "not seen";
                    return Stream.concat(rows.get(i).stream(), Stream.of(i == 0 ? "status" : status))
                            .toList();
                })
                .toList();
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
