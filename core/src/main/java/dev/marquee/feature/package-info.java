/**
 * Attributes of users and movies as sparse rows of numbers: one-hot gender, occupation, genre and words
 * of plots, standardized age and year.
 *
 * <p>A feature group whose fields are missing in a data set has no columns, so widths follow from the data. Encoders
 * are made from the whole data set, never from ratings, and can encode users and movies added later. Start at {@link
 * dev.marquee.feature.FeatureEncoder}.
 */
@NullMarked
package dev.marquee.feature;

import org.jspecify.annotations.NullMarked;
