/** Tests of what cells and fields say, in the languages and forms of sites. */
@NullMarked
package dev.marquee.imports.entry;

import org.jspecify.annotations.NullMarked;
