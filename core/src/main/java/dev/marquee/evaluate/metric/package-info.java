/**
 * The metrics, each a function of sums over users. Which lists and predictions they measure is decided elsewhere.
 *
 * <p>A metric that does not apply is absent, never 0 and never NaN. Start at {@link dev.marquee.evaluate.metric.Metric}.
 */
@NullMarked
package dev.marquee.evaluate.metric;

import org.jspecify.annotations.NullMarked;
