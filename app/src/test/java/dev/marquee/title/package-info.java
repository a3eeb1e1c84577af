/** Tests of the finder of movies on the bundled catalogue. */
@NullMarked
package dev.marquee.title;

import org.jspecify.annotations.NullMarked;
