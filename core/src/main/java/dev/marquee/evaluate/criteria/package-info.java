/**
 * How ranked lists are measured: their lengths, and which movies are relevant. Metrics are computed elsewhere.
 *
 * <p>Start at {@link dev.marquee.evaluate.criteria.EvaluationCriteria}.
 */
@NullMarked
package dev.marquee.evaluate.criteria;

import org.jspecify.annotations.NullMarked;
