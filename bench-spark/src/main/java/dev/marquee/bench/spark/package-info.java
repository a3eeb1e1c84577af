/**
 * Comparison of Marquee with Spark MLlib: the same ratings, rank, sweeps and threads, timed alternately. Start at
 * {@link dev.marquee.bench.spark.AlsBesideSpark}.
 */
@NullMarked
package dev.marquee.bench.spark;

import org.jspecify.annotations.NullMarked;
