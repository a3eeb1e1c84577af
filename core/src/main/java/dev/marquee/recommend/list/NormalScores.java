package dev.marquee.recommend.list;

import dev.marquee.math.Normal;
import dev.marquee.math.Sorted;
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
     * @param excluded movies that do not count
     */
    NormalScores(float[] values, boolean[] excluded) {
        this.values = values;
        float[] counted = new float[values.length];
        int count = 0;
        for (int movie = 0; movie < values.length; movie++) {
            if (!excluded[movie]) {
                counted[count++] = values[movie];
            }
        }
        this.sorted = Arrays.copyOf(counted, count);
        Arrays.sort(sorted);
    }

    /** Of a movie that is not left out. */
    double of(int movie) {
        int from = Sorted.below(sorted, values[movie]);
        int to = Sorted.notAbove(sorted, values[movie]);
        return Normal.quantile((from + to) / (2.0 * sorted.length));
    }
}
