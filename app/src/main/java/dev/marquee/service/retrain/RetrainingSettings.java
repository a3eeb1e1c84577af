package dev.marquee.service.retrain;

import dev.marquee.data.UsageException;
import java.nio.file.Path;

/**
 * Settings of the retraining.
 *
 * @param file of the served model
 * @param tolerance the share of the served model's metric by which a new model may be worse and still be served, from 0 to
 *     below 1; {@code 0.01} is one percent
 * @param withoutFakes whether to leave out stored users who look made up to push or nuke movies
 * @param threads the maximum number of threads, at least 1; the other processors are left to requests
 */
public record RetrainingSettings(Path file, double tolerance, boolean withoutFakes, int threads) {
    /** The default tolerance; smaller differences are mostly random. */
    public static final double DEFAULT_TOLERANCE = 0.01;

    /** Checks the ranges. */
    public RetrainingSettings {
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new UsageException(
                    "tolerance must be at least 0 and below 1, got %s; give one such as 0.01".formatted(tolerance));
        }
        if (threads < 1) {
            throw new UsageException("threads must be at least 1, got %d".formatted(threads));
        }
    }

    /** The default tolerance, and half of the processors. */
    public static RetrainingSettings of(Path file, boolean withoutFakes) {
        return new RetrainingSettings(
                file,
                DEFAULT_TOLERANCE,
                withoutFakes,
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }
}
