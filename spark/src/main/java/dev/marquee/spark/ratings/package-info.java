/**
 * Ratings on a cluster: read from CSV or Parquet, checked, and kept as one row per user. No algorithm is here. Users and
 * movies have the ids of the data, which are integers of 32 bits; movies also have dense indices. Start at {@link
 * dev.marquee.spark.ratings.HadoopRatings}.
 */
@NullMarked
package dev.marquee.spark.ratings;

import org.jspecify.annotations.NullMarked;
