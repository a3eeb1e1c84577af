/** Tests of what models are to the rest. */
@NullMarked
package dev.marquee.model;

import org.jspecify.annotations.NullMarked;
