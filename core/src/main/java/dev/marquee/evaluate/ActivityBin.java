package dev.marquee.evaluate;

/**
 * A metric among users of whom about as many ratings are known.
 *
 * @param min how many ratings a model knew of each of them, at least
 * @param max and at most; {@link Integer#MAX_VALUE} for no limit
 * @param users how many of them were tested
 * @param value the metric among them alone; finite
 */
public record ActivityBin(int min, int max, int users, double value) {}
