package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.Ratings;

/** Reads ratings from files next to a data set. */
@FunctionalInterface
public interface RatingsSource {
    /**
     * Reads a file of ratings.
     *
     * @param file its name: {@code u1.base}
     * @param known the data set that defines the users and movies
     * @return the file's ratings, by the indices of the data set
     * @throws dev.marquee.data.MarqueeException if the file does not exist, or has an unknown user or movie
     */
    Ratings read(String file, Dataset known);
}
