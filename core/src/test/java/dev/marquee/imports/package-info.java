/** Tests of reading exports, with small ones in each site's layout, and of matching their movies. */
@NullMarked
package dev.marquee.imports;

import org.jspecify.annotations.NullMarked;
