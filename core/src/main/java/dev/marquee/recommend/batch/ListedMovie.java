package dev.marquee.recommend.batch;

import java.util.OptionalDouble;

/**
 * A movie of a user's list.
 *
 * @param movie 0-based
 * @param score as in {@link dev.marquee.recommend.Recommendation}
 * @param predictedRating empty if the model only ranks movies
 */
public record ListedMovie(int movie, float score, OptionalDouble predictedRating) {}
