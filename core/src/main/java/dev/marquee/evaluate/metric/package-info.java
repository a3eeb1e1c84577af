/**
 * The metrics, each a function of sums over users. The lists they measure are made in
 * {@code evaluate.ranking}.
 *
 * <p>A metric that does not apply is absent, never 0 and never NaN. Start at
 * {@link dev.marquee.evaluate.metric.Metric}.
 */
@NullMarked
package dev.marquee.evaluate.metric;

import org.jspecify.annotations.NullMarked;
