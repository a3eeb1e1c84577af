package dev.marquee.algorithm.bpr;

import dev.marquee.data.RatingRows;

/**
 * Whether users rated movies, for the pairs of one stratum: a filter of sixteen bits per rating (Bloom, "Space/time
 * trade-offs in hash coding with allowable errors", CACM 1970), which stays in the cache, answers no for most unrated
 * pairs. The rest are looked up. Confined to one thread.
 */
final class SeenPairs {
    private static final int BITS_PER_RATING = 16;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final RatingRows byUser;
    private final long[] bits;
    private final int shift;

    /** Of the pairs of one stratum. */
    SeenPairs(RatingRows byUser, Strata strata, int stratum) {
        this.byUser = byUser;
        long size = Math.max(64, (long) BITS_PER_RATING * (strata.end(stratum) - strata.start(stratum)));
        int log = 64 - Long.numberOfLeadingZeros(size - 1);
        this.bits = new long[1 << (log - 6)];
        this.shift = 64 - log;
        for (int entry = strata.start(stratum); entry < strata.end(stratum); entry++) {
            long bit = bit(strata.user(entry), byUser.column(strata.rating(entry)));
            bits[(int) (bit >>> 6)] |= 1L << bit;
        }
    }

    /** Whether a user of the stratum rated a movie of the stratum. */
    boolean contains(int user, int movie) {
        long bit = bit(user, movie);
        return (bits[(int) (bit >>> 6)] & 1L << bit) != 0 && byUser.find(user, movie) >= 0;
    }

    private long bit(int user, int movie) {
        return (((long) user << 32 | movie) * MIX) >>> shift;
    }
}
