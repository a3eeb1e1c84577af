/**
 * Comparison of evaluations: metric values with confidence intervals, paired tests and the correction for multiple
 * comparisons. Metrics are computed in {@link dev.marquee.evaluate.metric}.
 *
 * <p>Start at {@link dev.marquee.evaluate.compare.Evaluation}.
 */
@NullMarked
package dev.marquee.evaluate.compare;

import org.jspecify.annotations.NullMarked;
