package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.ranking.Ranking;
import java.util.function.ToDoubleFunction;

/**
 * A number about one user's ranking, whose mean over users is a metric.
 *
 * @param metric the mean
 * @param of the number; NaN where it is not defined for a user, who is then left out of the mean
 */
record RankedMetric(Metric metric, ToDoubleFunction<Ranking> of) {}
