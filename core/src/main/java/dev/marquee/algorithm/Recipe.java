package dev.marquee.algorithm;

import dev.marquee.data.Dataset;
import dev.marquee.internal.Release;
import dev.marquee.model.Model;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingHistory;
import dev.marquee.model.TrainingHistoryModel;
import dev.marquee.persist.ModelCard;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An algorithm with its options, ready to train.
 *
 * @param algorithm its name
 * @param options every option as text, by name, in order
 * @param trainer fits it
 */
public record Recipe(String algorithm, Map<String, String> options, Trainer trainer) {
    /** Copies the options, in their order. */
    public Recipe {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * {@return the card of a model that this recipe trained now} Linear in the ratings.
     *
     * @param data the training data
     * @param model the model that was trained
     * @param seed of the training
     */
    public ModelCard card(Dataset data, Model model, long seed) {
        TrainingHistory history =
                model instanceof TrainingHistoryModel trained ? trained.history() : new TrainingHistory(List.of(), 0);
        return new ModelCard(
                algorithm,
                options,
                seed,
                ModelCard.Data.of(data),
                Map.of(),
                history,
                ModelCard.Origin.now(Release.VERSION));
    }
}
