package dev.marquee.document;

import dev.marquee.data.Dataset;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.evaluate.metric.Metric.Direction;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.split.Split;
import dev.marquee.split.Splits;
import dev.marquee.testkit.RandomRatings;
import java.util.List;
import java.util.stream.Stream;

/** The metrics of an evaluation other than a replay, from the evaluator. Those of lists end in {@code @k}. */
final class MetricNames {
    private static final List<Metric> ALL = read();

    private MetricNames() {}

    /** Those of each model, in the order of reports, then those of all lists together. */
    static List<String> all() {
        return ALL.stream().map(MetricNames::name).toList();
    }

    /** Whether lower or higher is better. */
    static Direction direction(String name) {
        return ALL.stream()
                .filter(metric -> name(metric).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no metric " + name))
                .direction();
    }

    private static String name(Metric metric) {
        return metric.name().replaceFirst("@10$", "@k");
    }

    private static List<Metric> read() {
        Dataset data = RandomRatings.lovedComedies();
        try (Workers workers = Workers.of(1)) {
            Split split = Splits.random(0.2).split(data, 1).getFirst();
            Model model = Algorithms.BIAS
                    .recipe()
                    .trainer()
                    .train(split.train(), new TrainingContext(1, workers, Progress.SILENT));
            Evaluator evaluator = new Evaluator(1, workers);
            return Stream.concat(
                            evaluator.metrics(split).stream(),
                            evaluator.evaluate(model, split).measures().stream().map(MetricValue::metric))
                    .distinct()
                    .toList();
        }
    }
}
