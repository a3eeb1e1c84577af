/**
 * For whom a list is made: a known user, a new one, or a group, whose predictions are aggregated. How a list is made is
 * not known here.
 *
 * <p>Start at {@link dev.marquee.recommend.user.User}.
 */
@NullMarked
package dev.marquee.recommend.user;

import org.jspecify.annotations.NullMarked;
