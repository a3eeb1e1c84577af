/** Tests of the files of metadata: what is read, and what is left out and named. */
@NullMarked
package dev.marquee.data.read.metadata;

import org.jspecify.annotations.NullMarked;
