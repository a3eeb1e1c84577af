/** Tests of how options are declared. */
@NullMarked
package dev.marquee.model.option;

import org.jspecify.annotations.NullMarked;
