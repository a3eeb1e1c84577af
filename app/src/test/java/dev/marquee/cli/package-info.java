/** Tests of the command line, the launcher, and the dependencies between packages. */
@NullMarked
package dev.marquee.cli;

import org.jspecify.annotations.NullMarked;
