/**
 * Recommendations from a trained model: ranked lists for users, reasons for each movie, and similar movies.
 *
 * <p>Exclusion of seen movies, of movies with few ratings and of later parts of a series, filters, reasons and the
 * lookup of a movie by title are here; training, evaluation and output are not. Every rule applies before the list is cut to n, so it has n movies as long as n exist, and never a
 * movie the user has rated. All public types are immutable and thread-safe. Start at
 * {@link dev.marquee.recommend.Recommender}.
 */
@NullMarked
package dev.marquee.recommend;

import org.jspecify.annotations.NullMarked;
