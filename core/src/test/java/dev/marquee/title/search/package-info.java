/** Tests of the search for movies by title. */
@NullMarked
package dev.marquee.title.search;

import org.jspecify.annotations.NullMarked;
