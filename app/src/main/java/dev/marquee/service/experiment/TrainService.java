package dev.marquee.service.experiment;

import dev.marquee.algorithm.Recipe;
import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.model.Model;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.TrainingContext.Checkpoints;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.AtomicFile;
import dev.marquee.persist.CheckpointFile;
import dev.marquee.persist.ModelCard;
import dev.marquee.recipe.Algorithms;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.ModelInfo;
import dev.marquee.service.dataset.DataService;
import dev.marquee.split.Protocol;
import java.nio.file.Path;
import java.util.Optional;

/** Trains a model and writes it to a file. */
public final class TrainService {
    private final ExecutionContext context;
    private final DataService data;

    public TrainService(ExecutionContext context) {
        this.context = context;
        this.data = new DataService(context);
    }

    /**
     * Trains a model and writes its file atomically. An interrupted training goes on from its last checkpoint, in
     * {@code NAME.checkpoint} next to the model file, which is removed at the end.
     *
     * @throws UsageException if algorithm, options or split are unknown or out of range
     * @throws dev.marquee.data.MarqueeException if the data cannot be read, the file cannot be written, or a checkpoint is
     *     of another training
     */
    public Trained train(TrainRequest request) {
        Recipe recipe =
                Algorithms.named(request.algorithm()).recipe(request.options().of(request.algorithm()));
        AtomicFile.requireWritable(request.out());
        LoadedDataset loaded = data.read(request.data());
        Dataset trainingData = request.split()
                .map(split -> Protocol.parse(split, loaded::part)
                        .splitOnce(loaded.data(), request.seed())
                        .train())
                .orElse(loaded.data());
        Optional<CheckpointFile> checkpoints = checkpoints(request, recipe, trainingData);
        Stopwatch fit = new Stopwatch();
        try (Workers workers = Workers.of(context.threads())) {
            TrainingContext training = new TrainingContext(
                    request.seed(), workers, context.steps(), checkpoints.map(Checkpoints.class::cast));
            Model model = fit.time(() -> recipe.trainer().train(trainingData, training));
            ModelCard card = recipe.card(trainingData, model, request.seed());
            Algorithms.write(request.out(), card, trainingData, model);
            checkpoints.ifPresent(CheckpointFile::delete);
            return new Trained(request.out().toString(), ModelInfo.of(card), fit.seconds());
        }
    }

    private Optional<CheckpointFile> checkpoints(TrainRequest request, Recipe recipe, Dataset data) {
        if (request.checkpointEvery().isZero()) {
            return Optional.empty();
        }
        String training = "%s %s, seed %d, data %s"
                .formatted(recipe.algorithm(), recipe.options(), request.seed(), data.fingerprint());
        Path file = request.out().resolveSibling(request.out().getFileName() + ".checkpoint");
        return Optional.of(CheckpointFile.open(file, training, request.checkpointEvery(), context.notices()));
    }

    /**
     * The result of a training.
     *
     * @param file path of the model file
     * @param model describes the model
     * @param seconds duration of the training
     */
    public record Trained(String file, ModelInfo model, double seconds) {}
}
