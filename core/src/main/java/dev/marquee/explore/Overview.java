package dev.marquee.explore;

import java.util.OptionalDouble;

/**
 * How much of everything there is.
 *
 * @param name of the data set
 * @param users with or without a rating
 * @param movies with or without a rating
 * @param ratings at most one for a user and a movie
 */
public record Overview(String name, int users, int movies, int ratings) {
    /** The share of all pairs of a user and a movie that have no rating, in 0..1; empty where there is no pair. */
    public OptionalDouble sparsity() {
        double pairs = (double) users * movies;
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - ratings / pairs);
    }
}
