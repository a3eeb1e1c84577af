/** Tests of invariants of all algorithms. */
@NullMarked
package dev.marquee.recipe;

import org.jspecify.annotations.NullMarked;
