package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.ranking.Ranking;
import java.util.function.ToDoubleFunction;

/**
 * A metric that is the mean over users of a function of the user's ranking.
 *
 * @param metric the mean
 * @param of the function; NaN where it is not defined for a user, who is then left out of the mean
 */
record RankedMetric(Metric metric, ToDoubleFunction<Ranking> of) {}
