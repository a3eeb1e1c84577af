/**
 * The commands of {@code marquee-spark} for spark-submit, and how a failure becomes one sentence. Here are no computations:
 * {@link dev.marquee.spark.ratings} reads, {@link dev.marquee.spark.train} trains, {@link dev.marquee.spark.lists} makes lists.
 * Everything except {@link dev.marquee.spark.assemble} runs on Java 17 and does not load a class of core. Start at {@link
 * dev.marquee.spark.MarqueeSpark}.
 */
@NullMarked
package dev.marquee.spark;

import org.jspecify.annotations.NullMarked;
