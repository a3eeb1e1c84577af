package dev.marquee.data.read.cache;

/** The sections of a file of the cache, in their order; all numbers are little-endian. */
enum CacheSection {
    /** Each id as its length in bytes, an int, and its bytes in UTF-8. */
    USER_IDS(1),
    MOVIE_IDS(1),
    /** Ratings per user, ints. */
    COUNTS(Integer.BYTES),
    /** The movies of the ratings by user, ints. */
    COLUMNS(Integer.BYTES),
    /** A byte per rating; empty without levels. */
    LEVELS(1),
    /** A float per rating; empty with levels, and if all weights are 1. */
    VALUES(Float.BYTES),
    /** Unsigned seconds, ints; empty if no time is known. */
    TIMES(Integer.BYTES);

    private final int width;

    CacheSection(int width) {
        this.width = width;
    }

    /** Bytes per element. */
    int width() {
        return width;
    }
}
