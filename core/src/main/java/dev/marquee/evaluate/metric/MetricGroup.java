package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.ranking.TestUser;
import dev.marquee.model.Model;

/** Metrics of the test of one model on one split. */
interface MetricGroup extends MetricSums {
    /** Whether these metrics apply to the model. */
    boolean appliesTo(Model model);

    /** Whether these metrics need ranked lists. */
    default boolean needsLists() {
        return false;
    }

    /** The contribution of one user to each sum. */
    double[] sums(TestUser user);
}
