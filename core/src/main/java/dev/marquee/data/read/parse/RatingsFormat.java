package dev.marquee.data.read.parse;

import dev.marquee.data.RatingScale;

/**
 * How a file writes ratings.
 *
 * @param delimiter what stands between fields: one character, or {@code ::}
 * @param quotes whether a field may stand in quotation marks
 * @param header whether the first line names the columns
 * @param columns where the fields stand
 * @param scale the values a rating may take
 */
public record RatingsFormat(
        String delimiter, boolean quotes, boolean header, RatingColumns columns, RatingScale scale) {}
