/**
 * Hyperparameter search on validation parts of training data. Each option declares its own search range; nothing here
 * sees a test part or knows an algorithm by name. Start at {@link dev.marquee.tune.Tuner}.
 */
@NullMarked
package dev.marquee.tune;

import org.jspecify.annotations.NullMarked;
