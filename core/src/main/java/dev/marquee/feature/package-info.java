/**
 * What is known of users and movies beside ratings, as sparse rows of numbers: one-hot gender, occupation and genre,
 * scaled age and year.
 *
 * <p>A block whose fields a data set does not have has no columns, so widths always follow from the data. Encoders are
 * made from the whole data set, never from ratings, and can encode a person or a movie that came later. Start at
 * {@link dev.marquee.feature.FeatureEncoder}.
 */
@NullMarked
package dev.marquee.feature;

import org.jspecify.annotations.NullMarked;
