/**
 * Movies of <a href="https://www.themoviedb.org">TMDb</a>: fetches them with the user's own key into one file, and says what TMDb's
 * JSON means.
 *
 * <p>Adding this to a catalogue is the job of the readers of metadata. The key is in no message, log or file. Start at
 * {@link dev.marquee.data.tmdb.TmdbDownloader}.
 */
@NullMarked
package dev.marquee.data.tmdb;

import org.jspecify.annotations.NullMarked;
