package dev.marquee.title;

import dev.marquee.data.Dataset;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.parallel.Workers;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** The bundled data set. */
final class Bundle {
    /** The letters, digits and colons of a title, in lower case. */
    static String name(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}:]", "");
    }

    private Bundle() {}

    static Dataset read() throws URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(
                        MovieFinder.class.getResource("/dev/marquee/service/dataset/movielens-small"), "the bundle")
                .toURI());
        try (Workers workers = Workers.of(1)) {
            return new DatasetReader(ReadOptions.DEFAULT, workers, (done, total) -> {})
                    .read("movielens-small", folder)
                    .data();
        }
    }
}
