package dev.marquee.title.search;

import dev.marquee.data.UsageException;

/**
 * Range of years of release, both inclusive.
 *
 * @param from first year; {@link Integer#MIN_VALUE} for no bound
 * @param to last year, not before the first; {@link Integer#MAX_VALUE} for no bound
 */
public record Years(int from, int to) {
    /** Every year, and movies without a year. */
    public static final Years ALL = new Years(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Validates the order. */
    public Years {
        if (from > to) {
            throw new UsageException(
                    "years %d-%d end before they begin; give the earlier year first".formatted(from, to));
        }
    }
}
