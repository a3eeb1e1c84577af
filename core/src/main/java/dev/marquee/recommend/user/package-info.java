/**
 * The users of a list: a known user, a new user, or a group with aggregated scores. Lists are made in
 * {@link dev.marquee.recommend.list}.
 *
 * <p>Start at {@link dev.marquee.recommend.user.User}.
 */
@NullMarked
package dev.marquee.recommend.user;

import org.jspecify.annotations.NullMarked;
