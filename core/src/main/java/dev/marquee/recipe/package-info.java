/**
 * The registry of algorithms: resolves a name and option texts to an algorithm with its options. Only this package
 * knows all families; a new algorithm is one entry in {@link dev.marquee.recipe.Algorithms}.
 */
@NullMarked
package dev.marquee.recipe;

import org.jspecify.annotations.NullMarked;
