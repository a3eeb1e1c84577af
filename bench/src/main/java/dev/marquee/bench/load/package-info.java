/**
 * An open-loop load test: requests are sent at times that were fixed before, whether or not the server keeps up, and their
 * latencies count from those times, so that a slow server cannot hide behind a client that waits for it (coordinated
 * omission, Tene 2013). It knows of the server only its HTTP interface; {@code bench/load/measure.sh} starts both.
 *
 * <p>Start at {@link dev.marquee.bench.load.LoadTest}; the loop is in {@link dev.marquee.bench.load.OpenLoop}.
 */
@NullMarked
package dev.marquee.bench.load;

import org.jspecify.annotations.NullMarked;
