/** Tests of the search for movies by title. */
@NullMarked
package dev.marquee.search;

import org.jspecify.annotations.NullMarked;
