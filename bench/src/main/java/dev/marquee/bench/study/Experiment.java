package dev.marquee.bench.study;

import dev.marquee.data.Dataset;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.math.Workers;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.recipe.Algorithms;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import dev.marquee.split.Split;
import java.util.Map;

/** The steps that measurements have in common, on all threads of the machine. */
final class Experiment {
    private Experiment() {}

    /** The data of a name or folder. */
    static Dataset read(String data) {
        ExecutionContext host = new ExecutionContext(
                System.getenv(),
                Runtime.getRuntime().availableProcessors(),
                Progress.SILENT,
                Progress.SILENT,
                System.err::println);
        return new DataService(host).read(DataRequest.of(data)).data();
    }

    /** A model of the train part, with default options. */
    static Model train(String algorithm, Split split, int seed) {
        try (Workers workers = Workers.ofMachine()) {
            return Algorithms.named(algorithm)
                    .recipe(Map.of())
                    .trainer()
                    .train(split.train(), new TrainingContext(seed, workers, Progress.SILENT));
        }
    }

    /** A metric of single users on the test part; NaN if the model cannot be measured by it. */
    static double value(String name, Model model, Split split) {
        try (Workers workers = Workers.ofMachine()) {
            Evaluator evaluator = new Evaluator(0, workers);
            Metric metric = evaluator.metrics(split).stream()
                    .filter(any -> any.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            return evaluator.value(model, split, metric);
        }
    }
}
