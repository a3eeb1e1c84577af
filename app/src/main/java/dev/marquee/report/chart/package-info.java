/**
 * SVG charts: each is a record of its data that can be drawn at any width, so that phones get a drawing for their width, not
 * a scaled-down copy.
 *
 * <p>Drawings contain text as text, mark their parts with CSS classes and leave colours and fonts to {@code chart.css}, which
 * supports light and dark mode. Nothing here reads data or computes statistics. Start at {@link dev.marquee.report.chart.Chart}
 * and {@link dev.marquee.report.chart.ColumnChart}.
 */
@NullMarked
package dev.marquee.report.chart;

import org.jspecify.annotations.NullMarked;
