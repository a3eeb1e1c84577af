/**
 * Evaluations side by side: metric values with intervals, paired tests and the correction for several comparisons. How a
 * metric is computed is not known here.
 *
 * <p>Start at {@link dev.marquee.evaluate.compare.Evaluation}.
 */
@NullMarked
package dev.marquee.evaluate.compare;

import org.jspecify.annotations.NullMarked;
