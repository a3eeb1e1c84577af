package dev.marquee.service.retrain;

import dev.marquee.evaluate.compare.Comparison.Difference;
import dev.marquee.evaluate.compare.ConfidenceInterval;
import java.util.Optional;

/**
 * Comparison of a retrained model with the served one, on the same ratings, which neither was trained on.
 *
 * @param ratings the number of ratings they were measured on
 * @param served the metric of the served model, which the users are folded into with their other ratings
 * @param retrained the metric of the retrained model
 * @param difference retrained minus served, with its confidence interval
 */
record ModelComparison(int ratings, double served, double retrained, Difference difference) {
    /**
     * Whether the retrained model is worse by more than the tolerance, and significantly so (at 95 %, over users): with few
     * ratings, half of all retrained models would be worse by chance.
     *
     * @param tolerance as a share of the served model's metric
     */
    boolean isWorse(double tolerance) {
        Optional<ConfidenceInterval> interval = difference.interval();
        return switch (difference.metric().direction()) {
            case LOWER_IS_BETTER ->
                retrained > served * (1 + tolerance) && interval.stream().anyMatch(bounds -> bounds.low() > 0);
            case HIGHER_IS_BETTER ->
                retrained < served * (1 - tolerance) && interval.stream().anyMatch(bounds -> bounds.high() < 0);
            case NEITHER -> false;
        };
    }
}
