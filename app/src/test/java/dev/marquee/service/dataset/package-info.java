/** Tests of finding and reading data sets. */
@NullMarked
package dev.marquee.service.dataset;

import org.jspecify.annotations.NullMarked;
