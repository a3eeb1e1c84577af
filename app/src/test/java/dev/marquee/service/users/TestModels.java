package dev.marquee.service.users;

import dev.marquee.internal.Lazy;
import dev.marquee.service.TrainedFiles;
import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.ModelService;
import dev.marquee.store.Store;
import dev.marquee.store.record.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Models of the bundled data, each trained once for all tests; and stores. */
public final class TestModels {
    /** With short chains, which suffice for the tests. */
    private static final Lazy<ModelService> BAYESFM = new Lazy<>(() -> train(
            "bayesfm",
            "movielens-small",
            Map.of("sweeps", "12", "burnIn", "4", "chains", "1", "rank", "4", "draws", "4")));

    private static final Lazy<ModelService> BIAS = new Lazy<>(() -> train("bias", "movielens-small", Map.of()));

    private TestModels() {}

    public static ModelService bayesfm() {
        return BAYESFM.get();
    }

    public static ModelService bias() {
        return BIAS.get();
    }

    /** A model trained on a CSV of ratings. */
    public static ModelService ofCsv(String lines) {
        try {
            Path file = Files.createTempFile("ratings", ".csv");
            try {
                Files.writeString(file, lines);
                return train("bias", file.toString(), Map.of());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelService train(String algorithm, String data, Map<String, String> options) {
        try {
            Path file = Files.createTempFile(algorithm, ".marquee");
            try {
                return ModelService.open(TrainedFiles.write(file, algorithm, data, options));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new store in a folder, with a clock that advances by one second on every call. */
    public static Store store(Path folder) {
        AtomicLong seconds = new AtomicLong();
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        return Store.open(
                StoreSettings.of(folder.resolve("people.db").toString()),
                () -> start.plusSeconds(seconds.getAndIncrement()));
    }

    public static LiveModel model(ModelService service) {
        return new LiveModel(service, () -> Instant.EPOCH);
    }
}
