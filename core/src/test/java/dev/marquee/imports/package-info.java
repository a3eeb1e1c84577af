/** Tests of reading exports, on small ones in the layouts of the sites, and of finding their movies. */
@NullMarked
package dev.marquee.imports;

import org.jspecify.annotations.NullMarked;
