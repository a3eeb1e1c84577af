/** Tests of the finder of movies on small catalogues. */
@NullMarked
package dev.marquee.title;

import org.jspecify.annotations.NullMarked;
