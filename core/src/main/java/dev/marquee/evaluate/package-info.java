/**
 * Numbers about predictions: metrics, their intervals, and the evaluation that brings them together.
 *
 * <p>A metric is a function of sums over users, so that drawing users anew for an interval costs no prediction. A metric
 * that does not apply to a model or cannot be computed is absent, never 0 and never NaN. How data is cut is decided in
 * {@link dev.marquee.split}, how results are shown elsewhere. Start at {@link dev.marquee.evaluate.Evaluator}.
 */
@NullMarked
package dev.marquee.evaluate;

import org.jspecify.annotations.NullMarked;
