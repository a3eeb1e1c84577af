/** Tests of the cache of parsed ratings: the same data as from the files, nothing stale, nothing damaged, a bounded size. */
@NullMarked
package dev.marquee.data.read.cache;

import org.jspecify.annotations.NullMarked;
