/**
 * Pages to read: what they can hold, how they become one HTML file that fetches nothing and runs nothing, and the page
 * about a data set.
 *
 * <p>A {@link dev.marquee.report.Page} is plain immutable values; its text is HTML, its figures are also files of their
 * own. What is computed is computed in core; here it is put into sentences, tables and
 * {@link dev.marquee.report.chart charts}. Nothing here reads or writes files. Start at {@link dev.marquee.report.Page}.
 */
@NullMarked
package dev.marquee.report;

import org.jspecify.annotations.NullMarked;
