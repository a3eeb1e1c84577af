/** Tests of the parsers of ids and lines. */
@NullMarked
package dev.marquee.data.read.parse;

import org.jspecify.annotations.NullMarked;
