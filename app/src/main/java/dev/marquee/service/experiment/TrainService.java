package dev.marquee.service.experiment;

import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.math.Workers;
import dev.marquee.model.Model;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.TrainingHistory;
import dev.marquee.model.TrainingHistoryModel;
import dev.marquee.persist.ModelCard;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recipe.Recipe;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.ModelInfo;
import dev.marquee.service.Release;
import dev.marquee.service.dataset.DataService;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.util.List;
import java.util.Map;

/** Trains a model and keeps it in a file. */
public final class TrainService {
    private final ExecutionContext context;
    private final DataService data;

    /** The service on a host. */
    public TrainService(ExecutionContext context) {
        this.context = context;
        this.data = new DataService(context);
    }

    /**
     * Trains and writes; the file is written whole or not at all.
     *
     * @throws UsageException if algorithm, options or split are unknown or out of range
     * @throws dev.marquee.data.MarqueeException if the data cannot be read, or the file not be written
     */
    public Trained train(TrainRequest request) {
        Recipe recipe =
                Algorithms.named(request.algorithm()).recipe(request.options().of(request.algorithm()));
        LoadedDataset loaded = data.read(request.data());
        Dataset learned = request.split()
                .map(split -> only(Protocol.parse(split, loaded::part).split(loaded.data(), request.seed()), split))
                .orElse(loaded.data());
        Stopwatch fit = new Stopwatch();
        try (Workers workers = Workers.of(context.threads())) {
            Model model = fit.time(() ->
                    recipe.trainer().train(learned, new TrainingContext(request.seed(), workers, context.steps())));
            ModelCard card = card(recipe, learned, model, request.seed());
            Algorithms.write(request.out(), card, learned, model);
            return new Trained(request.out().toString(), ModelInfo.of(card), fit.seconds());
        }
    }

    private static Dataset only(List<Split> splits, String name) {
        if (splits.size() > 1) {
            throw new UsageException(
                    "split %s makes %d train parts and a file holds one model; take a split of one, such as random:0.2"
                            .formatted(name, splits.size()));
        }
        return splits.getFirst().train();
    }

    /** The card of a model that was just trained. */
    public static ModelCard card(Recipe recipe, Dataset data, Model model, long seed) {
        TrainingHistory history =
                model instanceof TrainingHistoryModel keeps ? keeps.history() : new TrainingHistory(List.of(), 0);
        return new ModelCard(
                recipe.algorithm(),
                recipe.options(),
                seed,
                ModelCard.Data.of(data),
                Map.of(),
                history,
                ModelCard.Origin.now(Release.VERSION));
    }

    /**
     * What came of it.
     *
     * @param file where the model is
     * @param model what is known of it
     * @param seconds how long the training took
     */
    public record Trained(String file, ModelInfo model, double seconds) {}
}
