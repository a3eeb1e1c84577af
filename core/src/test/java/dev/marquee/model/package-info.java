/** Tests of the model contract. */
@NullMarked
package dev.marquee.model;

import org.jspecify.annotations.NullMarked;
