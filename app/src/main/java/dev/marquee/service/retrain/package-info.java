/**
 * Training again with the ratings of a store, checking the new model against the served one, swapping it and rolling back.
 * Users are known only by their ratings.
 *
 * <p>The previous model stays in use until a better one is ready. Start at {@link dev.marquee.service.retrain.Retraining}.
 */
@NullMarked
package dev.marquee.service.retrain;

import org.jspecify.annotations.NullMarked;
