/**
 * A weighted hybrid (Burke, "Hybrid recommender systems: survey and experiments", UMUAI 2002): one model predicts
 * ratings, another the choice of movies, and both rank movies together by weights fitted to held-out ratings.
 *
 * <p>Predictions of ratings are those of the rating model, unchanged. Start at {@link
 * dev.marquee.algorithm.hybrid.HybridOptions}.
 */
@NullMarked
package dev.marquee.algorithm.hybrid;

import org.jspecify.annotations.NullMarked;
