/**
 * A stack of other algorithms' predicted ratings. Callers supply the algorithms, so here they are just trainers, models
 * and codecs. Start at {@link dev.marquee.algorithm.blend.BlendTrainer}.
 */
@NullMarked
package dev.marquee.algorithm.blend;

import org.jspecify.annotations.NullMarked;
