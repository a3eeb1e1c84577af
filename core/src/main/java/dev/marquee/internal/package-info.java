/**
 * Small helpers that several packages of the library share and that nobody else should use: hashes, lazy values, joined
 * words, suggestions for unknown names.
 *
 * <p>No domain type is known here.
 */
@NullMarked
package dev.marquee.internal;

import org.jspecify.annotations.NullMarked;
