package dev.marquee.data.read.parse;

import dev.marquee.data.RatingScale;
import java.util.Optional;

/**
 * The format of a file of ratings or events.
 *
 * @param delimiter the field separator: one character, or {@code ::}
 * @param quotes whether fields may be quoted
 * @param header whether the first line names the columns
 * @param columns the column indices of the fields
 * @param scale the values a rating may take; empty for events
 */
public record RatingsFormat(
        String delimiter, boolean quotes, boolean header, RatingColumns columns, Optional<RatingScale> scale) {
    /** Whether values are stored as levels of the scale, in one byte. */
    boolean hasLevels() {
        return scale.filter(RatingScale::hasLevels).isPresent();
    }
}
