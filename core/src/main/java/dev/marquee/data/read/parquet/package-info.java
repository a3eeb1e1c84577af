/**
 * Ratings in Parquet files: which columns may hold what, and their batches as blocks of ratings, like those of text.
 *
 * <p>The format itself is read by <a href="https://hardwood.dev">Hardwood</a>, which only this package uses. Start at {@link
 * dev.marquee.data.read.parquet.ParquetRatings}.
 */
@NullMarked
package dev.marquee.data.read.parquet;

import org.jspecify.annotations.NullMarked;
