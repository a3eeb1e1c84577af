package dev.marquee.algorithm.linear;

/**
 * How much what is known beside ratings weighs; 0 leaves it out.
 *
 * @param genres each genre counts as so many users who rated its movies and no others
 * @param years the same for movies of about the same year
 * @param demographics the size of a feature of a person beside the 1 of a movie they rated
 */
public record SideInformation(double genres, double years, double demographics) {}
