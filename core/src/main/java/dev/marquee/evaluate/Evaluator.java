package dev.marquee.evaluate;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.evaluate.compare.ConfidenceInterval;
import dev.marquee.evaluate.compare.EvaluatedAlgorithm;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.metric.FoldSums;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.evaluate.metric.TestCounts;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.parallel.Workers;
import dev.marquee.split.Split;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Measures models on the test part of a split. For several folds, {@link #measure} each model as soon as it is trained,
 * then {@link #summarize}. The same model, split and seed give the same numbers for any number of threads.
 */
public final class Evaluator {
    private final EvaluationCriteria criteria;
    private final Bootstrap bootstrap;
    private final Workers workers;

    /**
     * An evaluator with the {@linkplain EvaluationCriteria#DEFAULT default criteria}.
     *
     * @param seed of the bootstrap
     * @param workers the threads it may use; the caller closes them
     */
    public Evaluator(long seed, Workers workers) {
        this(seed, EvaluationCriteria.DEFAULT, workers);
    }

    /**
     * Creates an evaluator with criteria of its own.
     *
     * @param seed of the bootstrap
     * @param criteria of ranked lists
     * @param workers the threads it may use; the caller closes them
     */
    public Evaluator(long seed, EvaluationCriteria criteria, Workers workers) {
        this.criteria = criteria;
        this.bootstrap = new Bootstrap(seed, workers);
        this.workers = workers;
    }

    /**
     * Measures and summarizes one model on one split. Throws as {@link #measure}.
     *
     * @param model trained on the train part
     * @param split its test part is predicted
     * @return the metrics, with confidence intervals
     */
    public Evaluation evaluate(Model model, Split split) {
        return summarize(List.of(measure(model, split)));
    }

    /**
     * Predicts every test rating, and the scores of all movies for every user with a relevant test movie. Besides the
     * cost of the predictions, linear in users times movies.
     *
     * @param model trained on the train part
     * @param split its test part is predicted
     * @return the sums per user, for {@link #summarize}
     * @throws MarqueeException if the model was trained on other users or movies than the split has, or no rating on
     *     its scale can be relevant
     */
    public FoldSums measure(Model model, Split split) {
        check(model, split);
        return FoldSums.of(criteria.on(split.test()), ShownMovies.foldIn(model, split), split, workers);
    }

    /**
     * Replays ratings in order of time: each is predicted from what was known before it, by the model trained at the
     * beginning of its period, with the user folded in with their ratings known by then. A movie without ratings in that
     * training is predicted as the model predicts movies it does not know. Costs a training per period, and a fold-in per
     * user and second with ratings.
     *
     * @param periods the splits of a protocol that {@linkplain dev.marquee.split.Protocol#isReplay is a replay}
     * @param models trains on the train part of a period; called in order of time
     * @return the sums per user, for {@link #summarize}, with {@link FoldSums#replay}
     * @throws MarqueeException if the data has events without ratings, or the models predict no ratings or were trained on
     *     other users or movies
     */
    public FoldSums replay(List<Split> periods, Function<Split, Model> models) {
        Dataset data = periods.getFirst().train();
        if (data.ratings().isImplicit()) {
            throw new MarqueeException("%s has events without ratings, which no replay predicts; use the split time:0.2"
                    .formatted(data.name()));
        }
        return FoldSums.ofReplay(periods, period -> requireRatings(models.apply(period), period), workers);
    }

    private RatingModel requireRatings(Model model, Split period) {
        check(model, period);
        if (model instanceof RatingModel ratingModel) {
            return ratingModel;
        }
        throw new MarqueeException(
                "%s predicts no ratings, and the errors of these are what a replay measures; replay bayesfm, or use the split time:0.2"
                        .formatted(model.algorithm()));
    }

    /**
     * A single metric without an interval, for tuning: makes no ranked lists where the metric needs none.
     *
     * @param model trained on the train part
     * @param split its test part is predicted
     * @param metric a per-user metric: one of {@link #metrics}
     * @return NaN if the metric does not apply to the model, or is not defined on the test part
     * @throws MarqueeException as {@link #measure}
     */
    public double value(Model model, Split split, Metric metric) {
        check(model, split);
        return FoldSums.of(metric, criteria.on(split.test()), ShownMovies.foldIn(model, split), split, workers)
                .value(metric);
    }

    /**
     * {@return all per-user metrics of a split, in the order of reports}
     *
     * @param split whose test part decides which metrics there are
     */
    public List<Metric> metrics(Split split) {
        return FoldSums.metrics(criteria.on(split.test()), split);
    }

    private void check(Model model, Split split) {
        int users = split.test().users();
        int movies = split.test().movies();
        if (model.users() != users || model.movies() != movies) {
            throw new MarqueeException(
                    "the model has %,d users and %,d movies but %s has %,d and %,d; evaluate it on the data it was trained on"
                            .formatted(
                                    model.users(), model.movies(), split.train().name(), users, movies));
        }
    }

    /**
     * The mean of every metric over folds. Its interval resamples the users once for all folds together; a metric that
     * is not per user has no interval. A metric that is not defined on every fold is left out. Cost: a thousand passes
     * over the users' sums.
     *
     * @param folds at least one, all of one algorithm and one data set
     * @return the metrics, with confidence intervals
     */
    public Evaluation summarize(List<FoldSums> folds) {
        return summarize(folds, resample(folds));
    }

    /**
     * Summarizes several algorithms and tests every pair for a {@linkplain dev.marquee.evaluate.compare.Comparison.Difference
     * difference}. Costs as much as summarizing each.
     *
     * @param algorithms at least two, measured on the same splits with the same criteria
     * @return the metrics of each algorithm and the differences of each pair
     */
    public Comparison compare(List<EvaluatedAlgorithm> algorithms) {
        List<double[][]> resampled = algorithms.stream()
                .map(algorithm -> resample(algorithm.folds()))
                .toList();
        List<Evaluation> evaluations = IntStream.range(0, algorithms.size())
                .mapToObj(i -> summarize(algorithms.get(i).folds(), resampled.get(i)))
                .toList();
        return new Comparison(evaluations, new PairedTest(algorithms, evaluations, resampled).differences());
    }

    /**
     * A metric by the number of known ratings per user: none, a few, up to a thousand and more.
     *
     * @param folds of one algorithm, at least one
     * @param metric any; a metric that is not per user, or that the algorithm does not have, gives no bins
     * @return the bins with a test user for whom the metric is defined, least active users first
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

    /** The per-user metrics of each resample of users: means over folds. */
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

    /** Element by element; NaN where one of them is. */
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
