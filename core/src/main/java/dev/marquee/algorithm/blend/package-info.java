/**
 * A stack of other algorithms' predicted ratings. Which there are is told from outside: here they are trainers, models and
 * codecs like any. Start at {@link dev.marquee.algorithm.blend.BlendTrainer}.
 */
@NullMarked
package dev.marquee.algorithm.blend;

import org.jspecify.annotations.NullMarked;
