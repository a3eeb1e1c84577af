package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.Ratings;

/** Gives the ratings in the files that lie beside a data set. */
@FunctionalInterface
public interface RatingsSource {
    /**
     * Reads a file of ratings.
     *
     * @param file its name: {@code u1.base}
     * @param known the data set whose users and movies the file speaks of
     * @return the file's ratings, by the indices of the data set
     * @throws dev.marquee.data.MarqueeException if there is no such file, or it speaks of others
     */
    Ratings read(String file, Dataset known);
}
