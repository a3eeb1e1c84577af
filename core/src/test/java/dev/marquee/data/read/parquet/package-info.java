/** Tests of Parquet files of ratings, made by pandas and Polars. */
@NullMarked
package dev.marquee.data.read.parquet;

import org.jspecify.annotations.NullMarked;
