package dev.marquee.data.read;

import dev.marquee.data.RatingScale;
import java.util.Optional;

/**
 * How files are read.
 *
 * @param lenient whether a bad line is skipped and counted, not refused
 * @param scale the values a rating may take; empty for what the layout says: whole stars 1 to 5, or halves from 0.5
 * @param columns which columns of a ratings CSV hold what; where it says nothing, the usual names are looked for
 */
public record ReadOptions(boolean lenient, Optional<RatingScale> scale, ColumnNames columns) {
    /** Strict, on the layout's own scale, with the usual names of columns. */
    public static final ReadOptions DEFAULT = new ReadOptions(false, Optional.empty(), ColumnNames.USUAL);
}
