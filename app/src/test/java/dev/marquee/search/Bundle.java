package dev.marquee.search;

import dev.marquee.data.Dataset;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.ReadOptions;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The bundled data set. */
final class Bundle {
    private Bundle() {}

    static Dataset read() throws URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(
                        MovieSearch.class.getResource("/dev/marquee/service/dataset/movielens-small"), "the bundle")
                .toURI());
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            return new DatasetReader(ReadOptions.DEFAULT, pool, (done, total) -> {})
                    .read("movielens-small", folder)
                    .data();
        }
    }
}
