package dev.marquee.service.dataset;

import dev.marquee.data.RatingScale;
import dev.marquee.data.read.ColumnNames;
import dev.marquee.data.read.ReadOptions;
import java.util.Optional;

/**
 * Which data, and how to read it.
 *
 * @param data the name of a known data set, a folder in a layout of MovieLens, or a ratings CSV
 * @param lenient whether bad lines are skipped and counted
 * @param scale such as {@code 1..10:1}; empty for the layout's own
 * @param columns such as {@code user=who,movie=what,rating=stars}; empty for the usual names
 */
public record DataRequest(String data, boolean lenient, Optional<String> scale, Optional<String> columns) {
    /** Strict, on the layout's own scale, with the usual names of columns. */
    public static DataRequest of(String data) {
        return new DataRequest(data, false, Optional.empty(), Optional.empty());
    }

    ReadOptions readOptions() {
        return new ReadOptions(
                lenient,
                scale.map(RatingScale::parse),
                columns.map(ColumnNames::parse).orElse(ColumnNames.USUAL));
    }
}
