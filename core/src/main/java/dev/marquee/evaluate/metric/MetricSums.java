package dev.marquee.evaluate.metric;

import java.util.List;

/** Metrics that are functions of the same sums over users. */
interface MetricSums {
    /** The metrics, in the order of reports. */
    List<Metric> metrics();

    /** The number of sums. */
    int width();

    /** The metrics, in order, from the sums over users; NaN where a metric is not defined. */
    double[] values(double[] sums);
}
