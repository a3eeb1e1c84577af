package dev.marquee.evaluate;

/**
 * A metric among users of whom about as many ratings are known.
 *
 * @param least how many ratings a model knew of each of them, at least
 * @param most and at most; {@link Integer#MAX_VALUE} for no limit
 * @param users how many of them were tested
 * @param value the metric among them alone; finite
 */
public record ActivityBin(int least, int most, int users, double value) {}
