package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.ranking.TestUser;
import java.util.Arrays;

/** The sums of one group of metrics, one row per user of the data; zeros for a user without test ratings. */
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

    /** Sets the user's row. Thread-safe as long as each user is added by one thread. */
    void add(TestUser tested) {
        rows[tested.user()] = group.sums(tested);
    }

    /** The group's metrics under user weights; NaN where a metric is not defined. */
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
