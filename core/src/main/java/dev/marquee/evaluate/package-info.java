/**
 * Evaluation of models: metrics with confidence intervals, and the evaluator that computes them.
 *
 * <p>A metric is a function of sums over users, so that resampling users for an interval needs no predictions. A metric
 * that does not apply to a model or cannot be computed is absent, never 0 and never NaN. Data is split in
 * {@link dev.marquee.split}; results are presented elsewhere. Start at {@link dev.marquee.evaluate.Evaluator}.
 */
@NullMarked
package dev.marquee.evaluate;

import org.jspecify.annotations.NullMarked;
