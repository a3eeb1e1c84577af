/**
 * What a model is good for: a person's list of movies, why each is on it, and what is like a given movie.
 *
 * <p>Leaving out what was seen, filters, diversity and reasons live here, and finding the movie a person means; learning,
 * measuring and printing do not. Every rule is applied before the cut to n, so n movies come back while n exist, and a
 * movie the person has rated never does. Everything is immutable and safe to share between threads. Start at
 * {@link dev.marquee.recommend.Recommender}.
 */
@NullMarked
package dev.marquee.recommend;

import org.jspecify.annotations.NullMarked;
