/**
 * The one list of algorithms. Here a name and texts become an algorithm with its options, and here alone all families are
 * known; a new algorithm is one line in {@link dev.marquee.recipe.Algorithms}.
 */
@NullMarked
package dev.marquee.recipe;

import org.jspecify.annotations.NullMarked;
