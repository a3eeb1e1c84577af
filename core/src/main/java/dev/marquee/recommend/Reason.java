package dev.marquee.recommend;

/**
 * A rating that speaks for a movie.
 *
 * @param movie which the person rated, 0-based
 * @param rating what they gave it
 * @param contribution how much the recommended movie's score falls when this rating is taken out; above 0
 */
public record Reason(int movie, float rating, float contribution) {}
