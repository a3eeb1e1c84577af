/** Tests of what holds for all algorithms. */
@NullMarked
package dev.marquee.recipe;

import org.jspecify.annotations.NullMarked;
