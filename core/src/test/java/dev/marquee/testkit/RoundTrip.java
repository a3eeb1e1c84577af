package dev.marquee.testkit;

import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.model.TrainingHistory;
import dev.marquee.persist.ModelCard;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.ModelFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a model to a file and reads it back. */
public final class RoundTrip {
    private RoundTrip() {}

    @SuppressWarnings("unchecked") // the codec of an algorithm accepts the models of its trainer
    public static <M extends Model> Model through(Path file, ModelCodec<M> codec, Model model, Dataset data) {
        ModelCard card = new ModelCard(
                codec.algorithm(),
                Map.of(),
                7,
                ModelCard.Data.of(data),
                Map.of(),
                new TrainingHistory(List.of(), 0),
                ModelCard.Origin.now("test"));
        ModelFile.write(file, card, data, codec, (M) model);
        try (ModelFile written = ModelFile.open(file)) {
            return written.model(codec);
        }
    }
}
