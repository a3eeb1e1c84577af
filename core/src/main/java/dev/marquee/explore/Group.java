package dev.marquee.explore;

import java.util.OptionalDouble;

/**
 * Movies or users with a common attribute: a genre, a decade, an occupation.
 *
 * @param name the value of the attribute: {@code Drama}, {@code 1990s}, {@code librarian}
 * @param members the number of movies or users, rated or not
 * @param ratings the number of their ratings
 * @param mean of those ratings; empty if there are none
 */
public record Group(String name, int members, int ratings, OptionalDouble mean) {}
