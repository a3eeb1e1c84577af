package dev.marquee.service.retrain;

import dev.marquee.data.UsageException;
import java.nio.file.Path;

/**
 * How a model is trained again.
 *
 * @param file of the model that is served
 * @param tolerance by which share of its metric a new model may be worse and still be served: 0 or more; {@code 0.01} is one
 *     in a hundred
 * @param threads it may use, at least 1; people wait for the others
 */
public record RetrainingSettings(Path file, double tolerance, int threads) {
    /** Worse by less than this is mostly chance. */
    public static final double USUAL_TOLERANCE = 0.01;

    /** Checks the ranges. */
    public RetrainingSettings {
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new UsageException(
                    "a tolerance of %s is no share; give one from 0 to below 1, such as 0.01".formatted(tolerance));
        }
        if (threads < 1) {
            throw new UsageException("%d threads cannot train; give at least 1".formatted(threads));
        }
    }

    /** With the usual tolerance and half of the machine's processors. */
    public static RetrainingSettings of(Path file) {
        return new RetrainingSettings(
                file, USUAL_TOLERANCE, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }
}
