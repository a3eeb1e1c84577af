/**
 * Counters, histograms and gauges of the server, in the OpenMetrics format. The callers decide what is measured.
 *
 * <p>Start at {@link dev.marquee.server.http.metrics.ServerMetrics}.
 */
@NullMarked
package dev.marquee.server.http.metrics;

import org.jspecify.annotations.NullMarked;
