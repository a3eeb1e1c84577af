package dev.marquee;

import dev.marquee.algorithm.Recipe;
import dev.marquee.data.Dataset;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.evaluate.compare.EvaluatedAlgorithm;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.metric.FoldSums;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelFile;
import dev.marquee.recipe.Algorithms;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Data in, models out, with sensible defaults: strict reading, seed 0, all processors, no progress. The classes it uses
 * take other choices.
 */
public final class Marquee {
    private static final long SEED = 0;

    private Marquee() {}

    /**
     * Reads a data set: a folder in any MovieLens layout, a table of ratings, or a zip archive of either.
     *
     * @param path the folder, or the CSV file
     * @return the data set, named after the folder or file
     * @throws dev.marquee.data.MarqueeException if there is none at the path, or a line is invalid
     */
    public static Dataset read(Path path) {
        try (Workers workers = Workers.ofMachine()) {
            return new DatasetReader(ReadOptions.DEFAULT, workers, ReadListener.SILENT)
                    .read(path)
                    .data();
        }
    }

    /**
     * Trains a model on all ratings.
     *
     * @param data all its ratings are training data
     * @param recipe the algorithm and its options
     * @return the model with its card and the data, ready to recommend and to be saved
     * @throws dev.marquee.data.MarqueeException if there is nothing to learn from, or training diverges
     */
    public static MarqueeModel train(Dataset data, Recipe recipe) {
        try (Workers workers = Workers.ofMachine()) {
            return train(data, recipe, context(workers));
        }
    }

    /**
     * As {@link #train(Dataset, Recipe)}, with a seed, threads and progress of the caller's own.
     *
     * @param data all its ratings are training data
     * @param recipe the algorithm and its options
     * @param context seed, threads, progress and cancellation; the caller closes the threads
     * @return the model with its card and the data, ready to recommend and to be saved
     */
    public static MarqueeModel train(Dataset data, Recipe recipe, TrainingContext context) {
        Model model = recipe.trainer().train(data, context);
        return new MarqueeModel(recipe.card(data, model, context.seed()), data, model);
    }

    /**
     * Opens a model file. The file is read into memory and closed.
     *
     * @param path a model file, usually named {@code *.marquee}
     * @return the model with its card and its training data
     * @throws dev.marquee.data.MarqueeException if it is not a complete model file, or its algorithm is not on the class
     *     path
     */
    public static MarqueeModel open(Path path) {
        try (ModelFile file = ModelFile.open(path)) {
            return new MarqueeModel(file.card(), file.dataset(), Algorithms.read(file));
        }
    }

    /**
     * Trains an algorithm on the train part of each split and measures it on the test part.
     *
     * @param data the ratings to split
     * @param protocol how to split them, once or into several folds
     * @param recipe the algorithm and its options
     * @return the metrics, with confidence intervals, over all splits
     * @throws dev.marquee.data.MarqueeException if the data cannot be split this way, or training fails
     */
    public static Evaluation evaluate(Dataset data, Protocol protocol, Recipe recipe) {
        try (Workers workers = Workers.ofMachine()) {
            return new Evaluator(SEED, workers).summarize(measure(data, protocol, recipe, workers));
        }
    }

    /**
     * Evaluates several algorithms on the same splits and tests each pair for a difference.
     *
     * @param data the ratings to split
     * @param protocol how to split them, once or into several folds
     * @param recipes at least two, each of another algorithm; the differences name the algorithms
     * @return the metrics of each algorithm and the differences of each pair
     * @throws dev.marquee.data.MarqueeException if the data cannot be split this way, or a training fails
     */
    public static Comparison compare(Dataset data, Protocol protocol, List<Recipe> recipes) {
        try (Workers workers = Workers.ofMachine()) {
            return new Evaluator(SEED, workers)
                    .compare(recipes.stream()
                            .map(recipe -> new EvaluatedAlgorithm(
                                    recipe.algorithm(), measure(data, protocol, recipe, workers)))
                            .toList());
        }
    }

    private static List<FoldSums> measure(Dataset data, Protocol protocol, Recipe recipe, Workers workers) {
        Evaluator evaluator = new Evaluator(SEED, workers);
        Function<Split, Model> models = split -> recipe.trainer().train(split.train(), context(workers));
        List<Split> splits = protocol.split(data, SEED);
        return protocol.isReplay()
                ? List.of(evaluator.replay(splits, models))
                : splits.stream()
                        .map(split -> evaluator.measure(models.apply(split), split))
                        .toList();
    }

    private static TrainingContext context(Workers workers) {
        return new TrainingContext(SEED, workers, Progress.SILENT);
    }
}
