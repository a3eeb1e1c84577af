package dev.marquee.service.retrain;

import dev.marquee.data.MarqueeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * When a model is retrained: at an age, however often its server is restarted. A retraining that did not replace the model, and a
 * rollback, count as if the model had been trained then, since another one so soon would have the same result; one that failed is
 * repeated after an hour at most.
 *
 * @param age of the model, positive
 * @param trained gives the time at which the model in use was trained
 */
record RetrainingSchedule(Duration age, Supplier<Instant> trained) {
    private static final Duration RETRY = Duration.ofHours(1);

    RetrainingSchedule {
        if (!age.isPositive()) {
            throw new MarqueeException(
                    "the age at which a model is retrained must be positive, got %s; give one such as 24h"
                            .formatted(age));
        }
    }

    /**
     * The next time.
     *
     * @param made when the model was trained
     * @param latest the latest retraining or rollback
     */
    Instant next(Instant made, RetrainingResponse latest) {
        Instant aged = made.plus(age);
        Optional<Instant> repeated = latest.end().map(end -> end.plus(pause(latest)));
        return repeated.filter(aged::isBefore).orElse(aged);
    }

    private Duration pause(RetrainingResponse latest) {
        return latest.is(RetrainingState.FAILED) && age.compareTo(RETRY) > 0 ? RETRY : age;
    }
}
