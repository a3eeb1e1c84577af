package dev.marquee.service.retrain;

import java.util.Optional;

/**
 * The result of a retraining.
 *
 * @param check comparison with the served model; empty with too few new ratings
 * @param ratings the number of the store's ratings that were trained on; empty if it did not get that far
 * @param message the result, in sentences
 */
record RetrainingResult(
        RetrainingState state, Optional<RetrainingResponse.Check> check, Optional<Integer> ratings, String message) {
    /** A retraining that ended without a result. */
    RetrainingResult(RetrainingState state, String message) {
        this(state, Optional.empty(), Optional.empty(), message);
    }

    /** With a further part of the message. */
    RetrainingResult with(String remark) {
        return new RetrainingResult(state, check, ratings, message + "; " + remark);
    }
}
