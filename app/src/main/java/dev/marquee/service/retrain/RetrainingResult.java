package dev.marquee.service.retrain;

import java.util.Optional;

/**
 * The result of a completed retraining.
 *
 * @param check comparison with the served model; empty with too few new ratings
 * @param ratings the number of the store's ratings that were trained on
 * @param message the result, in sentences
 */
record RetrainingResult(RetrainingState state, Optional<RetrainingResponse.Check> check, int ratings, String message) {}
