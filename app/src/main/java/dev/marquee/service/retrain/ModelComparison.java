package dev.marquee.service.retrain;

import dev.marquee.evaluate.compare.ConfidenceInterval;
import dev.marquee.evaluate.compare.Difference;
import java.util.Optional;

/**
 * How a model trained anew compares with the one that answers, on the same ratings, which neither has learned from.
 *
 * @param ratings how many they were measured on
 * @param served what the metric comes to for the model that answers, which is told the rest of what people rated
 * @param retrained what it comes to for the new one
 * @param difference of the new one from the served one
 */
record ModelComparison(int ratings, double served, double retrained, Difference difference) {
    /**
     * Whether the new model is worse by more than is tolerated, and by more than chance among people explains (at 95 %):
     * of a few ratings alone, half of all new models would be.
     *
     * @param tolerance as a share of what the served one comes to
     */
    boolean isWorse(double tolerance) {
        Optional<ConfidenceInterval> interval = difference.interval();
        return switch (difference.metric().direction()) {
            case LOWER_IS_BETTER ->
                retrained > served * (1 + tolerance) && interval.stream().anyMatch(likely -> likely.low() > 0);
            case HIGHER_IS_BETTER ->
                retrained < served * (1 - tolerance) && interval.stream().anyMatch(likely -> likely.high() < 0);
            case NEITHER -> false;
        };
    }
}
