package dev.marquee.testkit;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.criteria.Relevance;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.split.Split;
import java.util.List;

/**
 * Metrics of an algorithm on MovieLens 100K, with every test rating relevant: for tests that assert a band and detect
 * regressions and implausibly good results. Skips the calling test if the data is missing.
 */
public final class Quality {
    private static final EvaluationCriteria ALL_RELEVANT = new EvaluationCriteria(List.of(10), Relevance.ALL);

    private Quality() {}

    /** Evaluates on the first official split; trains with two threads. */
    public static Evaluation onU1(Trainer trainer) {
        return on("u1", trainer);
    }

    /** Evaluates on the split of the public Recommenders benchmark: 75 % of every movie's ratings for training. */
    public static Evaluation onR75(Trainer trainer) {
        return on("r75", trainer);
    }

    private static Evaluation on(String name, Trainer trainer) {
        Split split = split(name);
        try (Workers workers = Workers.of(2)) {
            Model model = trainer.train(split.train(), new TrainingContext(0, workers, Progress.SILENT));
            return new Evaluator(0, ALL_RELEVANT, workers).evaluate(model, split);
        }
    }

    private static Split split(String name) {
        LoadedDataset loaded = new DatasetReader(ReadOptions.DEFAULT, Workers.of(1), ReadListener.SILENT)
                .read("ml-100k", MovieLens100K.folder());
        Dataset data = loaded.data();
        RatingsBuilder none = new RatingsBuilder(
                data.users().size(), data.catalogue().size(), data.ratings().scale());
        return new Split(
                name,
                data.withRatings(loaded.part(name + ".base", data)),
                none.build(),
                loaded.part(name + ".test", data));
    }

    /** The value of a metric. */
    public static double of(Evaluation evaluation, String metric) {
        return evaluation.measure(metric).orElseThrow().value();
    }
}
