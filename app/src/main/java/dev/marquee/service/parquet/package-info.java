/**
 * Writes Parquet files of flat columns without nulls: plain values, compressed by zstd, in row groups of a million rows.
 *
 * <p>The structures of the format come from Apache Parquet, of which the writer itself would need ten times as many classes and
 * Hadoop's. Nothing is read here. Start at {@link dev.marquee.service.parquet.ParquetWriter}.
 */
@NullMarked
package dev.marquee.service.parquet;

import org.jspecify.annotations.NullMarked;
