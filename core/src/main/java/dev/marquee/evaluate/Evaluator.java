package dev.marquee.evaluate;

import dev.marquee.data.MarqueeException;
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
    private static final List<MetricGroup> GROUPS = List.of(new RatingMetrics());

    private final Bootstrap bootstrap;
    private final Workers workers;

    /**
     * @param seed from which the intervals are drawn
     * @param workers the threads it may use; the caller closes them
     */
    public Evaluator(long seed, Workers workers) {
        this.bootstrap = new Bootstrap(seed, workers);
        this.workers = workers;
    }

    /** Measures and summarizes one model on one split. */
    public Evaluation evaluate(Model model, Split split) {
        return summarize(List.of(measure(model, split)));
    }

    /**
     * Asks a model for every test rating. Linear in the test ratings, times what a prediction costs.
     *
     * @throws MarqueeException if the model was trained on other users or movies than the split has
     */
    public FoldSums measure(Model model, Split split) {
        int users = split.test().users();
        int movies = split.test().movies();
        if (model.users() != users || model.movies() != movies) {
            throw new MarqueeException(
                    "the model knows %,d users and %,d movies but %s has %,d and %,d; evaluate it on the data it was trained on"
                            .formatted(
                                    model.users(), model.movies(), split.train().name(), users, movies));
        }
        return FoldSums.of(GROUPS, model, split, workers);
    }

    /**
     * The mean of every metric over folds. Its interval draws the users anew for all folds together. A metric that is not
     * defined on every fold is left out. Costs a thousand passes over the users' sums.
     *
     * @param folds at least one, all of one algorithm and one data set
     */
    public Evaluation summarize(List<FoldSums> folds) {
        double[][] resampled =
                bootstrap.resample(users(folds), tested(folds), weights -> means(values(folds, weights)));
        int[] once = new int[users(folds)];
        Arrays.fill(once, 1);
        List<double[]> values = values(folds, once);
        double[] means = means(values);
        List<Metric> metrics = folds.getFirst().metrics();
        List<Measure> measures = IntStream.range(0, metrics.size())
                .filter(i -> !Double.isNaN(means[i]))
                .mapToObj(i -> new Measure(
                        metrics.get(i),
                        means[i],
                        Interval.of(Arrays.stream(resampled).mapToDouble(numbers -> numbers[i])),
                        values.stream().map(fold -> fold[i]).toList()))
                .toList();
        TestCounts counts = folds.stream().map(FoldSums::counts).reduce(TestCounts.NONE, TestCounts::plus);
        return new Evaluation(measures, counts);
    }

    private static int users(List<FoldSums> folds) {
        return folds.getFirst().users();
    }

    private static int[] tested(List<FoldSums> folds) {
        return IntStream.range(0, users(folds))
                .filter(user -> folds.stream().anyMatch(fold -> fold.tested(user)))
                .toArray();
    }

    private static List<double[]> values(List<FoldSums> folds, int[] weights) {
        return folds.stream().map(fold -> fold.values(weights)).toList();
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
