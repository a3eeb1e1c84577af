package dev.marquee.split;

import dev.marquee.data.UsageException;

/** A share of the ratings, users or movies: its range, and the share of a number. */
final class Share {
    private Share() {}

    /** Whether a share leaves both parts something: above 0 and below 1. */
    static boolean isValid(double share) {
        return share > 0 && share < 1;
    }

    /** Rejects a share that is not valid. */
    static void check(double share) {
        if (!isValid(share)) {
            throw new UsageException("share must be above 0 and below 1, got %s".formatted(share));
        }
    }

    /** The share of a number, rounded to the nearest integer, halves up. */
    static int of(int whole, double share) {
        return Math.toIntExact(Math.round(whole * share));
    }
}
