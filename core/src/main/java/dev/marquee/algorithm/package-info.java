/**
 * What an algorithm is to the rest of the library: its options, how it trains, how its models are stored. Each family is a
 * package below; all of them are listed in {@code recipe}.
 *
 * <p>Start at {@link dev.marquee.algorithm.Algorithm}.
 */
@NullMarked
package dev.marquee.algorithm;

import org.jspecify.annotations.NullMarked;
