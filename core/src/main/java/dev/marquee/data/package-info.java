/**
 * Users, movies and ratings in memory, with the readers and downloads that load them.
 *
 * <p>Inside, users and movies are dense 0-based ints called {@code user} and {@code movie}; the external ids in files
 * and requests are {@link dev.marquee.data.UserId} and {@link dev.marquee.data.MovieId}, mapped by a {@link
 * dev.marquee.data.Vocabulary}. Everything here is immutable once built and thread-safe. Splitting, features and
 * learning live elsewhere, and nothing here depends on them. Start at {@link dev.marquee.data.Dataset}.
 */
@NullMarked
package dev.marquee.data;

import org.jspecify.annotations.NullMarked;
