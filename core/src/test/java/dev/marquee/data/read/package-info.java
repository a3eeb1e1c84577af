/** Tests of the readers. */
@NullMarked
package dev.marquee.data.read;

import org.jspecify.annotations.NullMarked;
