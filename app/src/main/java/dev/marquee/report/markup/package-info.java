/**
 * How text becomes markup: elements that are well-formed XML and HTML alike, and numbers as people read them.
 *
 * <p>Everything that stands in a page or a figure goes through {@link dev.marquee.report.markup.Element}, which alone
 * escapes; no other class writes an angle bracket. Nothing here knows what is reported.
 */
@NullMarked
package dev.marquee.report.markup;

import org.jspecify.annotations.NullMarked;
