package dev.marquee.data.read.parse;

import dev.marquee.data.RatingScale;

/**
 * The format of a file of ratings.
 *
 * @param delimiter the field separator: one character, or {@code ::}
 * @param quotes whether fields may be quoted
 * @param header whether the first line names the columns
 * @param columns the column indices of the fields
 * @param scale the values a rating may take
 */
public record RatingsFormat(
        String delimiter, boolean quotes, boolean header, RatingColumns columns, RatingScale scale) {}
