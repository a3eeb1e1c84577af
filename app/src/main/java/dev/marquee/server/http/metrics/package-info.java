/**
 * Counters, histograms and gauges of the server, in the format of OpenMetrics. What is measured is decided by its callers.
 *
 * <p>Start at {@link dev.marquee.server.http.metrics.ServerMetrics}.
 */
@NullMarked
package dev.marquee.server.http.metrics;

import org.jspecify.annotations.NullMarked;
