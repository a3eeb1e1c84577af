/**
 * How similar two movies are: by what a model has learned, by genres and year, or both. Lists are made in {@link
 * dev.marquee.recommend.list}.
 *
 * <p>Start at {@link dev.marquee.recommend.similarity.SimilarityMeasure}.
 */
@NullMarked
package dev.marquee.recommend.similarity;

import org.jspecify.annotations.NullMarked;
