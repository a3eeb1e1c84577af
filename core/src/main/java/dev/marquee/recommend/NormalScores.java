package dev.marquee.recommend;

import dev.marquee.math.Normal;
import java.util.Arrays;

/**
 * Numbers of movies as the deviations that a normal variable of the same rank has (van der Waerden scores), so that numbers
 * of any unit and any skew can be weighed against each other: Φ⁻¹((rank − ½) / count), equal ones sharing their mean rank.
 */
final class NormalScores {
    private final float[] values;
    private final float[] sorted;

    /**
     * O(movies log movies).
     *
     * @param leftOut movies that do not count
     */
    NormalScores(float[] values, boolean[] leftOut) {
        this.values = values;
        float[] counted = new float[values.length];
        int count = 0;
        for (int movie = 0; movie < values.length; movie++) {
            if (!leftOut[movie]) {
                counted[count++] = values[movie];
            }
        }
        this.sorted = Arrays.copyOf(counted, count);
        Arrays.sort(sorted);
    }

    /** Of a movie that is not left out. */
    double of(int movie) {
        int from = bound(values[movie], false);
        int to = bound(values[movie], true);
        return Normal.quantile((from + to) / (2.0 * sorted.length));
    }

    /** How many are below the value, or not above it. */
    private int bound(float value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
