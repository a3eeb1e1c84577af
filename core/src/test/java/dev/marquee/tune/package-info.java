/** Tests of the search for options. */
@NullMarked
package dev.marquee.tune;

import org.jspecify.annotations.NullMarked;
