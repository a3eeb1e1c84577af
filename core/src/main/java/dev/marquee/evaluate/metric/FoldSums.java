package dev.marquee.evaluate.metric;

import dev.marquee.data.RatingRows;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.ranking.Ranker;
import dev.marquee.evaluate.ranking.TestUser;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.parallel.Workers;
import dev.marquee.split.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The per-user sums of one model's test on one split: enough for all metrics and their intervals, so that the model can
 * be released before the next fold is trained. Immutable.
 */
public final class FoldSums {
    private final List<GroupSums> groups;
    private final List<Metric> fixedMetrics;
    private final double[] fixed;
    private final List<Split> splits;
    private final Optional<ReplayCounts> replay;

    private FoldSums(
            List<GroupSums> groups,
            List<Metric> fixedMetrics,
            double[] fixed,
            List<Split> splits,
            Optional<ReplayCounts> replay) {
        this.groups = groups;
        this.fixedMetrics = fixedMetrics;
        this.fixed = fixed;
        this.splits = splits;
        this.replay = replay;
    }

    private FoldSums(List<Measured> groups, List<Metric> fixedMetrics, double[] fixed, Split split) {
        this(groups.stream().map(Measured::sums).toList(), fixedMetrics, fixed, List.of(split), Optional.empty());
    }

    /** A group of metrics and its sums. */
    private record Measured(MetricGroup group, GroupSums sums) {
        void add(TestUser tested) {
            sums.add(tested.user(), group.sums(tested));
        }
    }

    /**
     * Queries the model once per test user, on all threads.
     *
     * @param criteria of ranked lists
     * @param model trained on the train part
     * @param split its test part is predicted
     * @param workers the threads it may use; the caller closes them
     * @return the sums of all metrics that apply
     */
    public static FoldSums of(EvaluationCriteria criteria, Model model, Split split, Workers workers) {
        RatingRows test = split.test().byUser();
        Ranker ranker = Ranker.of(model, split, criteria);
        List<Measured> sums = sums(criteria, model, split, _ -> true);
        UserLists lists = new UserLists(criteria, test.rows(), split.test().movies());
        workers.forEachTile(test.rows(), user -> {
            if (test.count(user) > 0) {
                TestUser tested = TestUser.of(user, model, split, ranker);
                sums.forEach(group -> group.add(tested));
                lists.add(tested.ranking());
            }
        });
        return new FoldSums(sums, lists.metrics(), lists.values(), split);
    }

    /**
     * Computes only the group that contains a per-user metric; makes ranked lists only if the group needs them.
     *
     * @param metric a per-user metric
     * @param criteria of ranked lists
     * @param model trained on the train part
     * @param split its test part is predicted
     * @param workers the threads it may use; the caller closes them
     * @return the sums of that group; none if the metric does not apply
     */
    public static FoldSums of(Metric metric, EvaluationCriteria criteria, Model model, Split split, Workers workers) {
        RatingRows test = split.test().byUser();
        Ranker ranker = Ranker.of(model, split, criteria);
        List<Measured> sums =
                sums(criteria, model, split, group -> group.metrics().contains(metric));
        boolean lists = sums.stream().anyMatch(measured -> measured.group().needsLists());
        if (!sums.isEmpty()) {
            workers.forEachTile(test.rows(), user -> {
                if (test.count(user) > 0) {
                    TestUser tested = lists
                            ? TestUser.of(user, model, split, ranker)
                            : TestUser.unranked(user, model, split, ranker);
                    sums.forEach(group -> group.add(tested));
                }
            });
        }
        return new FoldSums(sums, List.of(), new double[0], split);
    }

    /**
     * Replays the periods in order of time: trains a model at the beginning of each and predicts its ratings, each from
     * what was known before it.
     *
     * @param periods the splits of a replay, at least one
     * @param models gives the model for the train part of a period; called in order of time
     * @param workers the threads it may use; the caller closes them
     * @return the sums of RMSE and MAE: over all predictions, by the number of the user's known ratings, over time
     */
    public static FoldSums ofReplay(List<Split> periods, Function<Split, RatingModel> models, Workers workers) {
        ReplayErrors errors = ReplayErrors.of(periods);
        int users = periods.getFirst().test().users();
        GroupSums sums = new GroupSums(errors, users);
        int foldIns = 0;
        for (Split split : periods) {
            ReplayedPeriod period = new ReplayedPeriod(models.apply(split), split);
            period.predict(workers);
            period.addTo(sums, errors);
            foldIns += period.foldIns();
        }
        ReplayCounts counts = new ReplayCounts(
                periods.size(),
                foldIns,
                errors.counted(errors.byKnown(), sums, users),
                errors.counted(errors.byTime(), sums, users));
        return new FoldSums(List.of(sums), List.of(), new double[0], periods, Optional.of(counts));
    }

    /**
     * {@return all per-user metrics of a split, in the order of reports}
     *
     * @param criteria on the scale of the test part
     * @param split the split to be measured
     */
    public static List<Metric> metrics(EvaluationCriteria criteria, Split split) {
        return MetricGroups.of(split, criteria).stream()
                .flatMap(group -> group.metrics().stream())
                .toList();
    }

    private static List<Measured> sums(
            EvaluationCriteria criteria, Model model, Split split, Predicate<MetricGroup> wanted) {
        return MetricGroups.of(split, criteria).stream()
                .filter(wanted)
                .filter(group -> group.appliesTo(model))
                .map(group ->
                        new Measured(group, new GroupSums(group, split.test().users())))
                .toList();
    }

    /** {@return the metrics that apply, in the order of reports; those that are not per user come last} */
    public List<Metric> metrics() {
        return Stream.concat(groups.stream().flatMap(sums -> sums.metrics().stream()), fixedMetrics.stream())
                .toList();
    }

    /**
     * {@return the per-user metrics under user weights; NaN where a metric is not defined}
     *
     * @param weights one weight per user of the data, at least 0: how often the user was drawn
     */
    public double[] values(int[] weights) {
        return groups.stream()
                .flatMapToDouble(sums -> DoubleStream.of(sums.values(weights)))
                .toArray();
    }

    /** {@return all metrics, each user with weight 1} */
    public double[] values() {
        int[] once = new int[users()];
        Arrays.fill(once, 1);
        return DoubleStream.concat(DoubleStream.of(values(once)), DoubleStream.of(fixed))
                .toArray();
    }

    /**
     * {@return a metric, each user with weight 1; NaN if it does not apply or is not defined}
     *
     * @param metric any metric
     */
    public double value(Metric metric) {
        int index = metrics().indexOf(metric);
        return index < 0 ? Double.NaN : values()[index];
    }

    /** {@return the number of users of the data, with or without test ratings} */
    public int users() {
        return splits.getFirst().test().users();
    }

    /**
     * {@return whether a user has test ratings}
     *
     * @param user index in 0..users-1
     */
    public boolean tested(int user) {
        return splits.stream().anyMatch(split -> split.test().byUser().count(user) > 0);
    }

    /**
     * {@return the number of ratings of the user known to the model before the test: train part and shown ratings; in a
     * replay, before its first period}
     *
     * @param user index in 0..users-1
     */
    public int knownRatings(int user) {
        Split split = splits.getFirst();
        return split.train().ratings().byUser().count(user)
                + split.shown().byUser().count(user);
    }

    /**
     * {@return the numbers of test ratings, in all and of users or movies without training ratings; in a replay, without
     * ratings in the training before}
     */
    public TestCounts counts() {
        return splits.stream().map(TestCounts::of).reduce(TestCounts.NONE, TestCounts::plus);
    }

    /** {@return what a replay did; empty for a test of one model} */
    public Optional<ReplayCounts> replay() {
        return replay;
    }
}
