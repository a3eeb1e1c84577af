/**
 * Which movies to ask a new person about next, so that their answers tell most about all others. What is done with the
 * answers, and how they are asked for, is not decided here.
 *
 * <p>Everything is immutable, safe to share between threads, and depends on the model, its data and the answers alone.
 * Start at {@link dev.marquee.recommend.interview.Interview}.
 */
@NullMarked
package dev.marquee.recommend.interview;

import org.jspecify.annotations.NullMarked;
