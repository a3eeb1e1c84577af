/**
 * Markup and number formatting: elements that are both well-formed XML and HTML, and locale-independent numbers.
 *
 * <p>All content of pages and figures goes through {@link dev.marquee.report.markup.Element}, the only class that escapes; no
 * other class writes angle brackets. Independent of the content of reports.
 */
@NullMarked
package dev.marquee.report.markup;

import org.jspecify.annotations.NullMarked;
