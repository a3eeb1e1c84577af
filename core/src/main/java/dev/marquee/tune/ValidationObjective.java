package dev.marquee.tune;

import dev.marquee.algorithm.Recipe;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.evaluate.metric.Metric.Direction;
import dev.marquee.internal.DidYouMean;
import dev.marquee.model.Model;
import dev.marquee.model.TrainingContext;
import dev.marquee.split.Split;
import dev.marquee.tune.Trial.Outcome;
import java.util.List;

/**
 * The objective of a search: trains on parts of the training data and measures on the rest, the validation parts.
 *
 * @param parts one or more; their test parts are the validation parts
 * @param evaluator that measures
 * @param metrics candidates; the first that applies to the algorithm is used
 * @param context of all trainings
 */
public record ValidationObjective(
        List<Split> parts, Evaluator evaluator, List<Metric> metrics, TrainingContext context) {
    /** Copies the lists. */
    public ValidationObjective {
        parts = List.copyOf(parts);
        metrics = List.copyOf(metrics);
    }

    /**
     * Creates an objective from metric names.
     *
     * @param parts one or more; their test parts are the validation parts
     * @param evaluator that measures
     * @param metrics names of candidates; the first that applies to the algorithm is used
     * @param context of all trainings
     * @return the objective
     * @throws UsageException if there is no such metric, or it has no better direction
     */
    public static ValidationObjective of(
            List<Split> parts, Evaluator evaluator, List<String> metrics, TrainingContext context) {
        List<Metric> known = evaluator.metrics(parts.getFirst());
        return new ValidationObjective(
                parts,
                evaluator,
                metrics.stream().map(name -> named(name, known)).toList(),
                context);
    }

    private static Metric named(String name, List<Metric> known) {
        List<Metric> directed = known.stream()
                .filter(metric -> metric.direction() != Direction.NEITHER)
                .toList();
        List<String> names = directed.stream().map(Metric::name).toList();
        return directed.stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("unknown tuning metric '%s'; %schoose one of %s"
                        .formatted(name, DidYouMean.hint(name, names), String.join(", ", names))));
    }

    /** @throws MarqueeException if nothing can be learned with the options, or none of the metrics applies */
    Outcome.Measured measure(Recipe recipe) {
        long start = System.nanoTime();
        double sum = 0;
        List<Metric> candidates = metrics;
        for (Split part : parts) {
            Model model = recipe.trainer().train(part.train(), context);
            Measured measured = first(candidates, model, part, recipe);
            candidates = List.of(measured.metric);
            sum += measured.value;
        }
        double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
        return new Outcome.Measured(candidates.getFirst().name(), sum / parts.size(), seconds);
    }

    /** The direction in which a metric improves. */
    Direction direction(String metric) {
        return metrics.stream()
                .filter(candidate -> candidate.name().equals(metric))
                .map(Metric::direction)
                .findFirst()
                .orElse(Direction.LOWER_IS_BETTER);
    }

    private record Measured(Metric metric, double value) {}

    private Measured first(List<Metric> candidates, Model model, Split part, Recipe recipe) {
        for (Metric metric : candidates) {
            double value = evaluator.value(model, part, metric);
            if (!Double.isNaN(value)) {
                return new Measured(metric, value);
            }
        }
        throw new MarqueeException("%s has no %s on its validation part; choose another metric, such as ndcg@10"
                .formatted(
                        recipe.algorithm(),
                        String.join(
                                " nor ", candidates.stream().map(Metric::name).toList())));
    }
}
