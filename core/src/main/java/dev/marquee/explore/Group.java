package dev.marquee.explore;

import java.util.OptionalDouble;

/**
 * Movies or users that have something in common: a genre, a decade, an occupation.
 *
 * @param name what they have in common: {@code Drama}, {@code 1990s}, {@code librarian}
 * @param members how many there are, rated or not
 * @param ratings how many the movies have, or the users gave
 * @param mean of those ratings; empty where there is none
 */
public record Group(String name, int members, int ratings, OptionalDouble mean) {}
