/**
 * Charts as SVG: each a record of what it shows that can be drawn at any width, so that a phone gets a drawing made for
 * it and not a smaller copy.
 *
 * <p>A drawing holds text as text, names its parts by class and leaves colours and fonts to {@code chart.css}, which
 * knows light and dark. Nothing here reads data or computes statistics. Start at {@link dev.marquee.report.chart.Chart}
 * and {@link dev.marquee.report.chart.ColumnChart}.
 */
@NullMarked
package dev.marquee.report.chart;

import org.jspecify.annotations.NullMarked;
