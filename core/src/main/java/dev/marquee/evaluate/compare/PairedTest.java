package dev.marquee.evaluate.compare;

import dev.marquee.evaluate.metric.Metric;
import dev.marquee.math.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Tests differences of entrants on the same users. Users are drawn anew in the same way for all entrants, so what makes a
 * user hard for all of them cancels out; the difference divided by its standard deviation over the drawings is held
 * against the normal distribution (Efron and Tibshirani 1993, sections 12.2 and 16.4). That serves every metric alike, a
 * root of means as well as a mean. Holm's procedure then keeps the chance of even one false alarm among the pairs of a
 * metric at the level asked for.
 */
public final class PairedTest {
    private final List<EvaluatedAlgorithm> entrants;
    private final List<Evaluation> evaluations;
    private final List<double[][]> resampled;

    /**
     * @param resampled for each entrant its metrics, in their order, at every drawing of users
     */
    public PairedTest(List<EvaluatedAlgorithm> entrants, List<Evaluation> evaluations, List<double[][]> resampled) {
        this.entrants = entrants;
        this.evaluations = evaluations;
        this.resampled = resampled;
    }

    public List<Difference> differences() {
        return entrants.stream()
                .flatMap(entrant -> entrant.folds().getFirst().metrics().stream())
                .distinct()
                .flatMap(metric -> Holm.correct(pairs(metric)).stream())
                .toList();
    }

    private List<Difference> pairs(Metric metric) {
        List<Difference> pairs = new ArrayList<>();
        for (int one = 0; one < entrants.size(); one++) {
            for (int other = one + 1; other < entrants.size(); other++) {
                pair(metric, one, other).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private Optional<Difference> pair(Metric metric, int one, int other) {
        Optional<MetricValue> first = evaluations.get(one).measure(metric.name());
        Optional<MetricValue> second = evaluations.get(other).measure(metric.name());
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        double difference = first.get().value() - second.get().value();
        double[] drawn = drawn(metric, one, other);
        return drawn.length < 2
                ? Optional.empty()
                : Optional.of(new Difference(
                        metric,
                        entrants.get(one).name(),
                        entrants.get(other).name(),
                        difference,
                        ConfidenceInterval.of(DoubleStream.of(drawn)),
                        p(difference, drawn)));
    }

    /** The difference at every drawing at which both have the metric. */
    private double[] drawn(Metric metric, int one, int other) {
        double[] ones = drawn(metric, one);
        double[] others = drawn(metric, other);
        return IntStream.range(0, Math.min(ones.length, others.length))
                .mapToDouble(drawing -> ones[drawing] - others[drawing])
                .filter(difference -> !Double.isNaN(difference))
                .toArray();
    }

    private double[] drawn(Metric metric, int entrant) {
        int place = entrants.get(entrant).folds().getFirst().metrics().indexOf(metric);
        return Arrays.stream(resampled.get(entrant))
                .filter(numbers -> place < numbers.length)
                .mapToDouble(numbers -> numbers[place])
                .toArray();
    }

    private static double p(double difference, double[] drawn) {
        double mean = DoubleStream.of(drawn).average().orElseThrow();
        double squares = DoubleStream.of(drawn)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = Math.sqrt(squares / (drawn.length - 1));
        if (deviation > 0) {
            return 2 * Normal.cdf(-Math.abs(difference) / deviation);
        }
        return difference == 0 ? 1 : 0;
    }
}
