package dev.marquee.bench;

import dev.marquee.algorithm.Recipe;
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
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Trains one algorithm several times in one process, as a server that retrains does, and evaluates the last model with
 * all test ratings relevant. Arguments: data, split, threads, fits, algorithm, then {@code name=value} for each option.
 * Prints a line of JSON: the seconds of each fit, of which the first includes the compilation of its code, the
 * processor time of the whole process during each, and the metrics.
 */
public final class WarmFits {
    private static final long SEED = 0;
    private static final List<String> METRICS = List.of("rmse", "mae", "ndcg@10", "recall@10");

    private WarmFits() {}

    /** Prints the line. */
    public static void main(String[] arguments) {
        Recipe recipe = Algorithms.named(arguments[4]).recipe(options(List.of(arguments)));
        try (Workers workers = Workers.of(Integer.parseInt(arguments[2]))) {
            LoadedDataset loaded =
                    new DatasetReader(ReadOptions.DEFAULT, workers, ReadListener.SILENT).read(Path.of(arguments[0]));
            Split split = Protocol.parse(arguments[1], loaded::part)
                    .split(loaded.data(), SEED)
                    .getFirst();
            TrainingContext context = new TrainingContext(SEED, workers, Progress.SILENT);
            ProcessUsage usage = new ProcessUsage();
            Supplier<Model> fit = () -> recipe.trainer().train(split.train(), context);
            Model model = usage.time(fit);
            for (int fits = 1; fits < Integer.parseInt(arguments[3]); fits++) {
                model = usage.time(fit);
            }
            EvaluationCriteria criteria = new EvaluationCriteria(List.of(10), new Relevance.All());
            Evaluation evaluation = new Evaluator(SEED, criteria, workers).evaluate(model, split);
            StringBuilder line = new StringBuilder("{" + usage.json());
            for (String metric : METRICS) {
                evaluation
                        .measure(metric)
                        .ifPresent(found ->
                                line.append(String.format(Locale.ROOT, ", \"%s\": %.5f", metric, found.value())));
            }
            System.out.println(line.append('}'));
        }
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : arguments.subList(5, arguments.size())) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }
}
