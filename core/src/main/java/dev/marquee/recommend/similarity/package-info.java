/**
 * How similar two movies are: by what a model has learned, by genres and year, or both.
 *
 * <p>Start at {@link dev.marquee.recommend.similarity.SimilarityMeasure}.
 */
@NullMarked
package dev.marquee.recommend.similarity;

import org.jspecify.annotations.NullMarked;
