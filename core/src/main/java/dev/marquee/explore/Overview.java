package dev.marquee.explore;

import java.util.OptionalDouble;

/**
 * The size of a data set.
 *
 * @param name of the data set
 * @param users the number of users, with or without ratings
 * @param movies the number of movies, with or without ratings
 * @param ratings at most one per user and movie
 */
public record Overview(String name, int users, int movies, int ratings) {
    /** {@return the share of user-movie pairs without a rating, in 0..1; empty if there are no pairs} */
    public OptionalDouble sparsity() {
        double pairs = (double) users * movies;
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - ratings / pairs);
    }
}
