package dev.marquee.data.read;

import dev.marquee.data.RatingScale;
import java.util.Optional;

/**
 * How files are read.
 *
 * @param lenient whether an invalid line is skipped and counted instead of rejected
 * @param scale the values a rating may take; empty for the default of the layout: whole stars 1 to 5, or half stars 0.5
 *     to 5
 * @param columns the column names of a CSV of ratings or events; for columns not named, the usual names are searched for
 */
public record ReadOptions(boolean lenient, Optional<RatingScale> scale, ColumnNames columns) {
    /** Strict, with the layout's scale and the usual column names. */
    public static final ReadOptions DEFAULT = new ReadOptions(false, Optional.empty(), ColumnNames.USUAL);
}
