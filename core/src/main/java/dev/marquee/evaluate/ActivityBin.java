package dev.marquee.evaluate;

/**
 * A metric over the users with a similar number of known ratings.
 *
 * @param min lowest number of known ratings per user
 * @param max highest number of known ratings per user; {@link Integer#MAX_VALUE} for no limit
 * @param users number of test users in the bin
 * @param value the metric over these users; finite
 */
public record ActivityBin(int min, int max, int users, double value) {}
