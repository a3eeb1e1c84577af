package dev.marquee.evaluate.metric;

import java.util.Arrays;
import java.util.List;

/** The sums of one group of metrics, one row per user of the data; zeros for a user without test ratings. */
final class GroupSums {
    private final MetricSums group;
    private final double[][] rows;

    GroupSums(MetricSums group, int users) {
        this.group = group;
        this.rows = new double[users][];
        double[] zeros = new double[group.width()];
        Arrays.fill(rows, zeros);
    }

    List<Metric> metrics() {
        return group.metrics();
    }

    /** Adds to the user's row. Thread-safe as long as each user is added by one thread. */
    void add(int user, double[] sums) {
        double[] row = rows[user].clone();
        for (int i = 0; i < row.length; i++) {
            row[i] += sums[i];
        }
        rows[user] = row;
    }

    /** One sum of a user. */
    double sum(int user, int index) {
        return rows[user][index];
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
