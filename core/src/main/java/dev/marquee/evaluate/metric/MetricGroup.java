package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.ranking.TestUser;
import dev.marquee.model.Model;
import java.util.List;

/** Metrics that are computed from the same sums over users. */
public interface MetricGroup {
    /** The metrics, in the order of reports. */
    List<Metric> metrics();

    /** Whether the model can do what these metrics measure. */
    boolean appliesTo(Model model);

    /** Whether these metrics look at lists of movies; else nothing need be ranked for them. */
    default boolean needsLists() {
        return false;
    }

    /** How many sums there are. */
    int width();

    /** What one user adds to each sum. */
    double[] sums(TestUser user);

    /** The metrics, in their order, from the sums over users; NaN where one is not defined. */
    double[] values(double[] sums);
}
