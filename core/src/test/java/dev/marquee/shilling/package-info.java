/** Tests of simulated attacks and of what is found of them. */
@NullMarked
package dev.marquee.shilling;

import org.jspecify.annotations.NullMarked;
