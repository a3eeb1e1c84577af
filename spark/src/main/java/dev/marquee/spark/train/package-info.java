/**
 * Distributed training: biases, factors by MLlib's ALS, and sums over pairs of ratings. What it trains is kept in a folder of
 * Parquet; {@link dev.marquee.spark.assemble} makes a model file of it. Start at {@link dev.marquee.spark.train.AlsFit}.
 */
@NullMarked
package dev.marquee.spark.train;

import org.jspecify.annotations.NullMarked;
