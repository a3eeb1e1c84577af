package dev.marquee.service.retrain;

import java.util.Optional;

/**
 * What a retraining that went through came to.
 *
 * @param check against the served model, if there was one
 * @param ratings of people that were learned from
 * @param message about it, in sentences
 */
record RetrainingResult(RetrainingState state, Optional<RetrainingResponse.Check> check, int ratings, String message) {}
