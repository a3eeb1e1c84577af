package dev.marquee.algorithm.linear;

/**
 * Weights of side information; 0 leaves it out.
 *
 * @param genres each genre counts as this many users who rated exactly its movies
 * @param years each year counts as this many users who rated the movies around it
 * @param people each director, writer and actor counts as this many users who rated exactly their movies
 * @param tags each tag counts as this many users who rated exactly its movies
 * @param plots each word of plots counts as this many users who rated exactly the movies whose plots have it
 * @param demographics input value of a user's feature relative to the 1 of a rated movie
 */
public record SideInformation(
        double genres, double years, double people, double tags, double plots, double demographics) {}
