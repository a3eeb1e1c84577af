/**
 * Short programs that embed the library, each under 40 lines; README and docs quote them, and the build runs them. They
 * use what the library exports and nothing else.
 *
 * <p>Start at {@link dev.marquee.examples.FirstList}.
 */
@NullMarked
package dev.marquee.examples;

import org.jspecify.annotations.NullMarked;
