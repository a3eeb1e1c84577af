package dev.marquee.evaluate;

import dev.marquee.data.MarqueeException;
import dev.marquee.evaluate.compare.Bootstrap;
import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.evaluate.compare.ConfidenceInterval;
import dev.marquee.evaluate.compare.EvaluatedAlgorithm;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.compare.PairedTest;
import dev.marquee.evaluate.metric.FoldSums;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.evaluate.metric.MetricGroups;
import dev.marquee.evaluate.metric.TestCounts;
import dev.marquee.evaluate.ranking.EvaluationCriteria;
import dev.marquee.math.Workers;
import dev.marquee.model.Model;
import dev.marquee.split.Split;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures models on the test part of a split. For several folds, {@link #measure} each as soon as it is trained, then
 * {@link #summarize}. The same model, split and seed give the same numbers, whatever the number of threads.
 */
public final class Evaluator {
    private final EvaluationCriteria criteria;
    private final Bootstrap bootstrap;
    private final Workers workers;

    /** The evaluator with the {@linkplain EvaluationCriteria#DEFAULT usual criteria}. */
    public Evaluator(long seed, Workers workers) {
        this(seed, EvaluationCriteria.DEFAULT, workers);
    }

    /**
     * @param seed from which the intervals are drawn
     * @param criteria how lists are measured
     * @param workers the threads it may use; the caller closes them
     */
    public Evaluator(long seed, EvaluationCriteria criteria, Workers workers) {
        this.criteria = criteria;
        this.bootstrap = new Bootstrap(seed, workers);
        this.workers = workers;
    }

    /** Measures and summarizes one model on one split. */
    public Evaluation evaluate(Model model, Split split) {
        return summarize(List.of(measure(model, split)));
    }

    /**
     * Asks a model for every test rating, and for the scores of all movies for every user with a relevant test movie.
     * Beside what the model takes for that, linear in users times movies.
     *
     * @throws MarqueeException if the model was trained on other users or movies than the split has, or no rating on its
     *     scale can be relevant
     */
    public FoldSums measure(Model model, Split split) {
        check(model, split);
        return FoldSums.of(criteria, ShownMovies.placed(model, split), split, workers);
    }

    /**
     * One metric alone, for those who try many models: without lists where it needs none, and without an interval.
     *
     * @param metric of single users: one of {@link #metrics}
     * @return NaN if it does not apply to the model, or is not defined on the test part
     * @throws MarqueeException as {@link #measure}
     */
    public double value(Model model, Split split, Metric metric) {
        check(model, split);
        return FoldSums.of(metric, criteria, ShownMovies.placed(model, split), split, workers)
                .value(metric);
    }

    /** Every metric of single users that a model can be measured by on a split, in the order of reports. */
    public List<Metric> metrics(Split split) {
        return MetricGroups.of(split, criteria).stream()
                .flatMap(group -> group.metrics().stream())
                .toList();
    }

    private void check(Model model, Split split) {
        int users = split.test().users();
        int movies = split.test().movies();
        if (model.users() != users || model.movies() != movies) {
            throw new MarqueeException(
                    "the model knows %,d users and %,d movies but %s has %,d and %,d; evaluate it on the data it was trained on"
                            .formatted(
                                    model.users(), model.movies(), split.train().name(), users, movies));
        }
        criteria.relevance().requireOn(split.test().scale());
    }

    /**
     * The mean of every metric over folds. Its interval draws the users anew for all folds together; a metric that is not
     * of single users has none. A metric that is not defined on every fold is left out. Costs a thousand passes over the
     * users' sums.
     *
     * @param folds at least one, all of one algorithm and one data set
     */
    public Evaluation summarize(List<FoldSums> folds) {
        return summarize(folds, resample(folds));
    }

    /**
     * Summarizes several algorithms and tests every two of them for a difference, as {@link dev.marquee.evaluate.compare.Difference} says. Costs what
     * summarizing each does.
     *
     * @param entrants at least two, measured on the same splits with the same criteria
     */
    public Comparison compare(List<EvaluatedAlgorithm> entrants) {
        List<double[][]> resampled =
                entrants.stream().map(entrant -> resample(entrant.folds())).toList();
        List<Evaluation> evaluations = IntStream.range(0, entrants.size())
                .mapToObj(i -> summarize(entrants.get(i).folds(), resampled.get(i)))
                .toList();
        return new Comparison(evaluations, new PairedTest(entrants, evaluations, resampled).differences());
    }

    /**
     * A metric by how many ratings a model knew of a user: none, a few, up to a thousand and more.
     *
     * @param folds of one algorithm, at least one
     * @param metric any; one that is not of single users, or that the algorithm does not have, gives no bin
     */
    public static List<ActivityBin> byActivity(List<FoldSums> folds, Metric metric) {
        return Activity.bins(folds, metric);
    }

    private static Evaluation summarize(List<FoldSums> folds, double[][] resampled) {
        List<double[]> values = folds.stream().map(FoldSums::values).toList();
        double[] means = means(values);
        List<Metric> metrics = folds.getFirst().metrics();
        List<MetricValue> measures = IntStream.range(0, metrics.size())
                .filter(i -> !Double.isNaN(means[i]))
                .mapToObj(i -> new MetricValue(
                        metrics.get(i),
                        means[i],
                        ConfidenceInterval.of(Arrays.stream(resampled)
                                .filter(numbers -> i < numbers.length)
                                .mapToDouble(numbers -> numbers[i])),
                        values.stream().map(fold -> fold[i]).toList()))
                .toList();
        TestCounts counts = folds.stream().map(FoldSums::counts).reduce(TestCounts.NONE, TestCounts::plus);
        return new Evaluation(measures, counts);
    }

    /** The metrics of single users, for each drawing of users the means over folds. */
    private double[][] resample(List<FoldSums> folds) {
        return bootstrap.resample(
                users(folds),
                tested(folds),
                weights ->
                        means(folds.stream().map(fold -> fold.values(weights)).toList()));
    }

    private static int users(List<FoldSums> folds) {
        return folds.getFirst().users();
    }

    private static int[] tested(List<FoldSums> folds) {
        return IntStream.range(0, users(folds))
                .filter(user -> folds.stream().anyMatch(fold -> fold.tested(user)))
                .toArray();
    }

    /** Place by place; NaN where one of them is. */
    private static double[] means(List<double[]> rows) {
        double[] means = new double[rows.getFirst().length];
        for (double[] row : rows) {
            for (int i = 0; i < means.length; i++) {
                means[i] += row[i] / rows.size();
            }
        }
        return means;
    }
}
