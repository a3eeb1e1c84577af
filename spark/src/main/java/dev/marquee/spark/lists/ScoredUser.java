package dev.marquee.spark.lists;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A user whose list is made.
 *
 * @param id of the user
 * @param factors of the user
 * @param offset added to all scores: mean and bias
 * @param seen places of the movies to leave out, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // for kernels, never compared
record ScoredUser(int id, float[] factors, float offset, int[] seen) implements Serializable {
    /** Whether the movie at a place is left out. */
    boolean hasSeen(int place) {
        return Arrays.binarySearch(seen, place) >= 0;
    }

    /** Writes the factors, followed by the 1 that is multiplied by a movie's bias. */
    void write(float[] to, int at) {
        System.arraycopy(factors, 0, to, at, factors.length);
        to[at + factors.length] = 1;
    }
}
