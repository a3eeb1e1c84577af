package dev.marquee.evaluate;

import java.util.function.ToDoubleFunction;

/**
 * A number about predictions.
 *
 * @param name as in reports and JSON: {@code rmse}
 * @param direction which way it gets better
 * @param formula from the sums over users that its group gathers to the number, or to NaN where it is not defined, which
 *     an {@link Evaluation} leaves out
 */
public record Metric(String name, Direction direction, ToDoubleFunction<double[]> formula) {}
