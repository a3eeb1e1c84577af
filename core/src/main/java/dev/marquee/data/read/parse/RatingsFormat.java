package dev.marquee.data.read.parse;

import dev.marquee.data.RatingScale;
import java.util.Optional;

/**
 * The format of a file of ratings or events.
 *
 * @param delimiter the field separator: one character, of which a blank also stands for several, or {@code ::}
 * @param quotes whether fields may be quoted
 * @param head the number of lines before the ratings, up to the one that names the columns; 0 if none does
 * @param width the number of fields of a line, which a line may exceed by empty ones only
 * @param columns the column indices of the fields
 * @param scale the values a rating may take; empty for events
 */
public record RatingsFormat(
        String delimiter, boolean quotes, int head, int width, RatingColumns columns, Optional<RatingScale> scale) {
    /** Whether values are stored as levels of the scale, in one byte. */
    public boolean hasLevels() {
        return scale.filter(RatingScale::hasLevels).isPresent();
    }
}
