/**
 * Shilling: profiles that are made up to push a movie into lists, or to keep it out. {@link dev.marquee.shilling.ShillingAttack} simulates
 * them, and {@link dev.marquee.shilling.FakeProfiles} finds them in ratings, so that a training can leave them out.
 *
 * <p>Not the checks of single ratings, which {@link dev.marquee.data} has, nor limits on requests, which a server has. Everything is a
 * function of the ratings and, for attacks, a seed. Start at {@link dev.marquee.shilling.FakeProfiles}.
 */
@NullMarked
package dev.marquee.shilling;

import org.jspecify.annotations.NullMarked;
