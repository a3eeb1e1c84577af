package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.ranking.TestUser;
import dev.marquee.model.Model;
import java.util.List;

/** Metrics computed from the same sums over users. */
interface MetricGroup {
    /** The metrics, in the order of reports. */
    List<Metric> metrics();

    /** Whether these metrics apply to the model. */
    boolean appliesTo(Model model);

    /** Whether these metrics need ranked lists. */
    default boolean needsLists() {
        return false;
    }

    /** The number of sums. */
    int width();

    /** The contribution of one user to each sum. */
    double[] sums(TestUser user);

    /** The metrics, in order, from the sums over users; NaN where a metric is not defined. */
    double[] values(double[] sums);
}
