/** Specifications of the command line, of the launcher, and of what may use what. */
@NullMarked
package dev.marquee.cli;

import org.jspecify.annotations.NullMarked;
