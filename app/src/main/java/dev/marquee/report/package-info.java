/**
 * HTML reports: their content, their rendering as one HTML file without scripts or external resources, and the reports on a
 * data set, a comparison and the study.
 *
 * <p>A {@link dev.marquee.report.Page} is an immutable value; it is rendered as HTML, and its figures also as separate SVG
 * files. All statistics are computed in core; this package turns them into sentences, tables and
 * {@link dev.marquee.report.chart charts}. Nothing here reads or writes files. Start at {@link dev.marquee.report.Page}.
 */
@NullMarked
package dev.marquee.report;

import org.jspecify.annotations.NullMarked;
