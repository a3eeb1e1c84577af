package dev.marquee.data.read.metadata;

import dev.marquee.data.Movie.Credits;
import dev.marquee.data.Movie.Metadata;

/**
 * What IMDb's files say about a title.
 *
 * @param runtime minutes, or {@link Metadata#UNKNOWN_RUNTIME}
 * @param credits by name
 */
record ImdbTitle(int runtime, Credits credits) {
    static final ImdbTitle UNKNOWN = new ImdbTitle(Metadata.UNKNOWN_RUNTIME, Credits.UNKNOWN);
}
