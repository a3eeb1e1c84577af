/**
 * Users, movies and ratings: what was observed, in memory, and the readers and downloads that bring it there.
 *
 * <p>Inside, a user and a movie are dense ints from 0, called {@code user} and {@code movie}; the ids that files and
 * people use are {@link dev.marquee.data.UserId} and {@link dev.marquee.data.MovieId}, kept beside them in a
 * {@link dev.marquee.data.Vocabulary}. Everything here is immutable once built and safe to share between threads.
 * Splitting, features and learning live elsewhere; nothing here knows of them. Start at
 * {@link dev.marquee.data.Dataset}.
 */
@NullMarked
package dev.marquee.data;

import org.jspecify.annotations.NullMarked;
