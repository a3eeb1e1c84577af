package dev.marquee.evaluate;

import dev.marquee.evaluate.compare.Comparison.Difference;
import dev.marquee.evaluate.compare.ConfidenceInterval;
import dev.marquee.evaluate.compare.EvaluatedAlgorithm;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.math.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The paired bootstrap test of differences between algorithms on the same users. All algorithms use the same resamples,
 * so that user difficulty common to all of them cancels out. The test statistic, the difference divided by its
 * bootstrap standard error, is compared with the normal distribution (Efron and Tibshirani 1993, sections 12.2 and
 * 16.4). This works for every metric, a root of means as well as a mean. Holm's procedure controls the family-wise
 * error rate over the pairs of a metric.
 */
final class PairedTest {
    private final List<EvaluatedAlgorithm> algorithms;
    private final List<Evaluation> evaluations;
    private final List<double[][]> resampled;

    /**
     * Creates the test. The three lists are in the same order of algorithms, at least two.
     *
     * @param algorithms measured on the same splits with the same criteria
     * @param evaluations the metrics of each algorithm
     * @param resampled for each algorithm, its metrics in order, one row per resample of users
     */
    public PairedTest(List<EvaluatedAlgorithm> algorithms, List<Evaluation> evaluations, List<double[][]> resampled) {
        this.algorithms = algorithms;
        this.evaluations = evaluations;
        this.resampled = resampled;
    }

    /**
     * Tests every pair of algorithms by every per-user metric that both have.
     *
     * @return ordered by metric, then by pair; p-values are corrected for all pairs of the metric
     */
    public List<Difference> differences() {
        return algorithms.stream()
                .flatMap(algorithm -> algorithm.folds().getFirst().metrics().stream())
                .distinct()
                .flatMap(metric -> Holm.correct(pairs(metric)).stream())
                .toList();
    }

    private List<Difference> pairs(Metric metric) {
        List<Difference> pairs = new ArrayList<>();
        for (int one = 0; one < algorithms.size(); one++) {
            for (int other = one + 1; other < algorithms.size(); other++) {
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
                        algorithms.get(one).name(),
                        algorithms.get(other).name(),
                        difference,
                        ConfidenceInterval.of(DoubleStream.of(drawn)),
                        p(difference, drawn)));
    }

    /** The difference in every resample in which both have the metric. */
    private double[] drawn(Metric metric, int one, int other) {
        double[] ones = drawn(metric, one);
        double[] others = drawn(metric, other);
        return IntStream.range(0, Math.min(ones.length, others.length))
                .mapToDouble(resample -> ones[resample] - others[resample])
                .filter(difference -> !Double.isNaN(difference))
                .toArray();
    }

    private double[] drawn(Metric metric, int algorithm) {
        int index = algorithms.get(algorithm).folds().getFirst().metrics().indexOf(metric);
        return Arrays.stream(resampled.get(algorithm))
                .filter(numbers -> index < numbers.length)
                .mapToDouble(numbers -> numbers[index])
                .toArray();
    }

    private static double p(double difference, double[] drawn) {
        double mean = DoubleStream.of(drawn).average().orElseThrow();
        double squares = DoubleStream.of(drawn)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double standardError = Math.sqrt(squares / (drawn.length - 1));
        if (standardError > 0) {
            return 2 * Normal.cdf(-Math.abs(difference) / standardError);
        }
        return difference == 0 ? 1 : 0;
    }
}
