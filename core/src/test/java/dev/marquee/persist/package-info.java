/** Tests of the model file. */
@NullMarked
package dev.marquee.persist;

import org.jspecify.annotations.NullMarked;
