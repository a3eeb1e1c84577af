package dev.marquee.evaluate;

import dev.marquee.data.RatingRows;
import dev.marquee.math.Workers;
import dev.marquee.model.Model;
import dev.marquee.split.Split;
import java.util.List;

/**
 * What the test of one model on one split came to, summed for each user: all that metrics and their intervals need, so
 * that a model can be let go of before the next fold is trained. Immutable.
 */
public final class FoldSums {
    private final List<GroupSums> groups;
    private final RatingRows test;
    private final TestCounts counts;

    private FoldSums(List<GroupSums> groups, RatingRows test, TestCounts counts) {
        this.groups = groups;
        this.test = test;
        this.counts = counts;
    }

    /** Asks the model about each test user once, on all threads. */
    static FoldSums of(List<MetricGroup> groups, Model model, Split split, Workers workers) {
        RatingRows test = split.test().byUser();
        List<GroupSums> sums = groups.stream()
                .filter(group -> group.appliesTo(model))
                .map(group -> new GroupSums(group, test.rows()))
                .toList();
        workers.forEachTile(test.rows(), user -> {
            if (test.count(user) > 0) {
                TestUser tested =
                        new TestUser(user, model.scorer(user), split.train().ratings(), split.test());
                sums.forEach(group -> group.add(tested));
            }
        });
        return new FoldSums(sums, test, TestCounts.of(split));
    }

    /** The metrics that apply, in the order of reports. */
    List<Metric> metrics() {
        return groups.stream().flatMap(sums -> sums.group().metrics().stream()).toList();
    }

    /** The metrics with each user counted as often as its weight says; NaN where one is not defined. */
    double[] values(int[] weights) {
        return groups.stream().flatMapToDouble(sums -> sums.values(weights)).toArray();
    }

    /** How many users the data has, tested on or not. */
    int users() {
        return test.rows();
    }

    boolean tested(int user) {
        return test.count(user) > 0;
    }

    TestCounts counts() {
        return counts;
    }
}
