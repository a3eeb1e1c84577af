package dev.marquee.evaluate.metric;

import dev.marquee.data.RatingRows;
import dev.marquee.evaluate.ranking.EvaluationCriteria;
import dev.marquee.evaluate.ranking.Ranker;
import dev.marquee.evaluate.ranking.TestUser;
import dev.marquee.math.Workers;
import dev.marquee.model.Model;
import dev.marquee.split.Split;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What the test of one model on one split came to, summed for each user: all that metrics and their intervals need, so
 * that a model can be let go of before the next fold is trained. Immutable.
 */
public final class FoldSums {
    private final List<GroupSums> groups;
    private final List<Metric> fixedMetrics;
    private final double[] fixed;
    private final Split split;

    private FoldSums(List<GroupSums> groups, List<Metric> fixedMetrics, double[] fixed, Split split) {
        this.groups = groups;
        this.fixedMetrics = fixedMetrics;
        this.fixed = fixed;
        this.split = split;
    }

    /** Asks the model about each test user once, on all threads. */
    public static FoldSums of(EvaluationCriteria criteria, Model model, Split split, Workers workers) {
        RatingRows test = split.test().byUser();
        Ranker rankings = Ranker.of(model, split, criteria);
        List<GroupSums> sums = sums(criteria, model, split, _ -> true);
        Coverage coverage = new Coverage(criteria, test.rows(), split.test().movies());
        workers.forEachTile(test.rows(), user -> {
            if (test.count(user) > 0) {
                TestUser tested = TestUser.of(user, model, split, rankings);
                sums.forEach(group -> group.add(tested));
                coverage.add(tested.ranking());
            }
        });
        return new FoldSums(sums, Coverage.metrics(criteria), coverage.values(), split);
    }

    /** The same for those metrics alone that are computed together with one of single users; lists only if they matter. */
    public static FoldSums of(Metric metric, EvaluationCriteria criteria, Model model, Split split, Workers workers) {
        RatingRows test = split.test().byUser();
        Ranker rankings = Ranker.of(model, split, criteria);
        List<GroupSums> sums =
                sums(criteria, model, split, group -> group.metrics().contains(metric));
        boolean lists = sums.stream().anyMatch(group -> group.group().needsLists());
        if (!sums.isEmpty()) {
            workers.forEachTile(test.rows(), user -> {
                if (test.count(user) > 0) {
                    TestUser tested = lists
                            ? TestUser.of(user, model, split, rankings)
                            : TestUser.unranked(user, model, split, rankings);
                    sums.forEach(group -> group.add(tested));
                }
            });
        }
        return new FoldSums(sums, List.of(), new double[0], split);
    }

    private static List<GroupSums> sums(
            EvaluationCriteria criteria, Model model, Split split, Predicate<MetricGroup> wanted) {
        return MetricGroups.of(split, criteria).stream()
                .filter(wanted)
                .filter(group -> group.appliesTo(model))
                .map(group -> new GroupSums(group, split.test().users()))
                .toList();
    }

    /** The metrics that apply, in the order of reports, those that are not of single users last. */
    public List<Metric> metrics() {
        return Stream.concat(groups.stream().flatMap(sums -> sums.group().metrics().stream()), fixedMetrics.stream())
                .toList();
    }

    /**
     * The metrics with each user counted as often as its weight says, without those that are not of single users; NaN
     * where one is not defined.
     */
    public double[] values(int[] weights) {
        return groups.stream()
                .flatMapToDouble(sums -> DoubleStream.of(sums.values(weights)))
                .toArray();
    }

    /** Every metric, with each user counted once. */
    public double[] values() {
        int[] once = new int[users()];
        Arrays.fill(once, 1);
        return DoubleStream.concat(DoubleStream.of(values(once)), DoubleStream.of(fixed))
                .toArray();
    }

    /** A metric with each user counted once; NaN where it does not apply or is not defined. */
    public double value(Metric metric) {
        int place = metrics().indexOf(metric);
        return place < 0 ? Double.NaN : values()[place];
    }

    /** How many users the data has, tested on or not. */
    public int users() {
        return split.test().users();
    }

    public boolean tested(int user) {
        return split.test().byUser().count(user) > 0;
    }

    /** How many ratings a model knew of the user when it was asked: of the train part, or shown. */
    public int known(int user) {
        return split.train().ratings().byUser().count(user)
                + split.shown().byUser().count(user);
    }

    public TestCounts counts() {
        return TestCounts.of(split);
    }
}
