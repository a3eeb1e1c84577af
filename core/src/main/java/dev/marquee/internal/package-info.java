/**
 * Small helpers shared by several packages of the library and not part of its API: hashes, lazy values, joined words,
 * suggestions for unknown names, kinds and encodings of files.
 *
 * <p>No domain type is known here.
 */
@NullMarked
package dev.marquee.internal;

import org.jspecify.annotations.NullMarked;
