/** Tests of option declarations. */
@NullMarked
package dev.marquee.model.option;

import org.jspecify.annotations.NullMarked;
