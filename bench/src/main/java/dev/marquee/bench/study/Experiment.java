package dev.marquee.bench.study;

import dev.marquee.data.Dataset;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import dev.marquee.split.Split;
import java.util.Map;

/** Common steps of the studies, on all threads of the machine. */
public final class Experiment {
    private Experiment() {}

    /** Reads data by its name or folder. */
    public static Dataset read(String data) {
        ExecutionContext context = new ExecutionContext(
                System.getenv(),
                Runtime.getRuntime().availableProcessors(),
                Progress.SILENT,
                Progress.SILENT,
                System.err::println);
        return new DataService(context).read(DataRequest.of(data)).data();
    }

    /** Trains on the train part, with default options. */
    static Model train(String algorithm, Split split, int seed) {
        try (Workers workers = Workers.ofMachine()) {
            return Algorithms.named(algorithm)
                    .recipe(Map.of())
                    .trainer()
                    .train(split.train(), new TrainingContext(seed, workers, Progress.SILENT));
        }
    }

    /** A per-user metric on the test part; NaN if it does not apply to the model. */
    static double value(String name, Model model, Split split) {
        try (Workers workers = Workers.ofMachine()) {
            Evaluator evaluator = new Evaluator(0, workers);
            Metric metric = evaluator.metrics(split).stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            return evaluator.value(model, split, metric);
        }
    }
}
