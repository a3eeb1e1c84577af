/**
 * Active learning for new users: selects the movies whose ratings are most informative about all others. Dialogue and
 * use of the answers are elsewhere.
 *
 * <p>All public types are immutable and thread-safe, and depend only on the model, its data and the answers. Start at
 * {@link dev.marquee.recommend.interview.Interview}.
 */
@NullMarked
package dev.marquee.recommend.interview;

import org.jspecify.annotations.NullMarked;
