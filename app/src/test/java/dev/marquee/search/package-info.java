/** Tests of finding movies by what people type. */
@NullMarked
package dev.marquee.search;

import org.jspecify.annotations.NullMarked;
