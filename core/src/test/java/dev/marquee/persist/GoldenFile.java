package dev.marquee.persist;

import dev.marquee.data.Dataset;
import dev.marquee.model.TrainingHistory;
import dev.marquee.model.TrainingHistory.Epoch;
import dev.marquee.testkit.SmallData;
import dev.marquee.testkit.TableModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Made the checked-in file of format version 2, by Marquee 0.1.0 and without any seed: {@code GoldenFile FILE}. The file
 * is never made again; a later format gets its own file.
 */
final class GoldenFile {
    private GoldenFile() {}

    public static void main(String[] arguments) {
        write(Path.of(arguments[0]));
    }

    static void write(Path path) {
        Dataset data = SmallData.cinema();
        ModelFile.write(path, card(data), data, new TableModel.Codec(), model());
    }

    static ModelCard card(Dataset data) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("rank", "50");
        options.put("hidden", "100+50");
        options.put("learningRate", "0.01");
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("rmse", 0.9834);
        metrics.put("mae", 0.7804);
        TrainingHistory history = new TrainingHistory(List.of(new Epoch(1, 1.25, 1.5), new Epoch(2, 0.1, 1.625)), 1);
        ModelCard.Origin origin = new ModelCard.Origin(
                Instant.parse("2026-01-02T03:04:05.006Z"), "0.1.0", "25.0.1+8", 2, Optional.empty());
        return new ModelCard(TableModel.ALGORITHM, options, -42, ModelCard.Data.of(data), metrics, history, origin);
    }

    /** Quarters of a star: user u and movie m get 0.5 + u + m / 4, exactly. */
    static TableModel model() {
        float[] ratings = new float[4 * 7];
        for (int i = 0; i < ratings.length; i++) {
            int user = i / 7;
            ratings[i] = 0.5f + user + i % 7 * 0.25f;
        }
        return new TableModel(4, 7, ratings);
    }
}
