package dev.marquee.persist;

import dev.marquee.data.Dataset;
import dev.marquee.model.TrainingHistory;
import dev.marquee.testkit.TableModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of table models that are determined by a data set and a seed. */
public final class TestFile {
    private TestFile() {}

    public static void write(Path path, Dataset data, long seed) {
        write(path, data, new TableModel.Codec(), TableModel.random(data, seed), seed);
    }

    public static void write(Path path, Dataset data, ModelCodec<TableModel> codec, TableModel model, long seed) {
        ModelFile.write(path, card(codec.algorithm(), data, seed), data, codec, model);
    }

    static ModelCard card(String algorithm, Dataset data, long seed) {
        return new ModelCard(
                algorithm,
                Map.of("rank", "8"),
                seed,
                ModelCard.Data.of(data),
                Map.of("rmse", 0.9375),
                new TrainingHistory(List.of(new TrainingHistory.Epoch(1, 1.5, 1.25)), 1),
                new ModelCard.Origin(
                        Instant.parse("2026-01-02T03:04:05Z"), "0.1.0", "25", ModelFile.FORMAT, Optional.empty()));
    }
}
