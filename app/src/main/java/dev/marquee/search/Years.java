package dev.marquee.search;

import dev.marquee.data.UsageException;

/** Years of release, both included. */
public record Years(int from, int to) {
    /** Every year, and movies of none. */
    public static final Years ALL = new Years(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Checks the order. */
    public Years {
        if (from > to) {
            throw new UsageException(
                    "years %d-%d end before they begin; give the earlier year first".formatted(from, to));
        }
    }
}
