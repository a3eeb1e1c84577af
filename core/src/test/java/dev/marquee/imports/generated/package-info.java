/** Generated files that users bring: each is read or refused as its generator says. */
@NullMarked
package dev.marquee.imports.generated;

import org.jspecify.annotations.NullMarked;
