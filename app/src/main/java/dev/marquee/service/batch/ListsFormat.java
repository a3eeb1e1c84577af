package dev.marquee.service.batch;

import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** A format of the lists of all users, named by the ending of the file. */
enum ListsFormat {
    CSV,
    PARQUET;

    /** @throws UsageException if the ending is of no format */
    static ListsFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "lists are written as CSV or Parquet; give a file with the ending .csv or .parquet, got %s"
                                .formatted(file)));
    }

    /** Begins a file; {@code out} is not closed. */
    ListsWriter open(OutputStream out, Dataset data, boolean hasRatings) throws IOException {
        return switch (this) {
            case CSV -> new CsvListsWriter(out, data, hasRatings);
            case PARQUET -> new ParquetListsWriter(out, data, hasRatings);
        };
    }
}
