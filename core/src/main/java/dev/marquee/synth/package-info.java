/**
 * Synthetic ratings whose best possible error is known: a generator with the shape of MovieLens, and the folder it is written to.
 *
 * <p>Every user is drawn from a stream of random numbers of their own, so the result depends on the size and the seed only, never
 * on the threads. Memory grows with the numbers of users and movies, not with the number of ratings. No algorithm is known here. Start
 * at {@link dev.marquee.synth.SyntheticRatings}.
 */
@NullMarked
package dev.marquee.synth;

import org.jspecify.annotations.NullMarked;
