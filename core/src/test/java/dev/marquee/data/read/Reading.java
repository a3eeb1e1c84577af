package dev.marquee.data.read;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes files, reads them, and formats ratings as {@code user movie value time}. */
record Reading(Path folder) {
    Reading with(String file, String text) {
        return with(file, text, StandardCharsets.UTF_8);
    }

    Reading with(String file, String text, Charset charset) {
        return write(file, text.getBytes(charset));
    }

    Reading gzipped(String file, String text) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(file)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading write(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code ratings.csv} with one rating per line, in the layout of the newer MovieLens sets. */
    Reading csv(String... lines) {
        return with("ratings.csv", "userId,movieId,rating,timestamp\n" + String.join("\n", lines) + "\n");
    }

    LoadedDataset read() {
        return read(ReadOptions.DEFAULT);
    }

    LoadedDataset read(ReadOptions options) {
        return read("", options);
    }

    /** Reads a file of the folder, or the folder itself if the name is empty. */
    LoadedDataset read(String file, ReadOptions options) {
        try (Workers workers = Workers.of(2)) {
            return new DatasetReader(options, workers, ReadListener.SILENT).read("test", folder.resolve(file));
        }
    }

    static List<String> ratings(Dataset data) {
        List<String> texts = new ArrayList<>();
        RatingRows rows = data.ratings().byUser();
        for (int user = 0; user < rows.rows(); user++) {
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                texts.add("%s %s %s %d"
                        .formatted(
                                data.users().ids().id(user),
                                data.catalogue().ids().id(rows.column(entry)),
                                rows.value(entry),
                                data.ratings().time(entry)));
            }
        }
        return texts;
    }
}
