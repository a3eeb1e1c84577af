package dev.marquee.recommend.rerank;

import dev.marquee.math.Normal;
import dev.marquee.math.Sorted;
import java.util.Arrays;

/**
 * Van der Waerden scores of movies: the standard normal quantile of each value's rank, so that values of any unit and
 * skew can be combined: Φ⁻¹((rank − ½) / count). Ties share their mean rank.
 */
final class NormalScores {
    private final float[] values;
    private final float[] sorted;

    /**
     * O(movies log movies).
     *
     * @param excluded movies that are ignored
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

    /** The score of a movie that is not excluded. */
    double of(int movie) {
        int from = Sorted.below(sorted, values[movie]);
        int to = Sorted.notAbove(sorted, values[movie]);
        return Normal.quantile((from + to) / (2.0 * sorted.length));
    }
}
