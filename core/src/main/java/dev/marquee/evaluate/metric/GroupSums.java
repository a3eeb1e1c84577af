package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.ranking.TestUser;
import java.util.Arrays;

/** The sums of one group of metrics, a row for each user of the data; zeros for a user without a test rating. */
final class GroupSums {
    private final MetricGroup group;
    private final double[][] rows;

    GroupSums(MetricGroup group, int users) {
        this.group = group;
        this.rows = new double[users][];
        double[] zeros = new double[group.width()];
        Arrays.fill(rows, zeros);
    }

    MetricGroup group() {
        return group;
    }

    /** Sets the user's row. Safe for several threads at once, each with users of its own. */
    void add(TestUser tested) {
        rows[tested.user()] = group.sums(tested);
    }

    /** The group's metrics with each user counted as often as its weight says; NaN where one is not defined. */
    double[] values(int[] weights) {
        double[] totals = new double[group.width()];
        for (int user = 0; user < weights.length; user++) {
            if (weights[user] > 0) {
                for (int i = 0; i < totals.length; i++) {
                    totals[i] += weights[user] * rows[user][i];
                }
            }
        }
        return group.values(totals);
    }
}
