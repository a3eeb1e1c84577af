/** Tests of what is asked next, on models made by hand. */
@NullMarked
package dev.marquee.recommend.interview;

import org.jspecify.annotations.NullMarked;
