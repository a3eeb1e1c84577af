package dev.marquee.recommend.list;

import java.util.Arrays;
import java.util.List;

/**
 * Chooses movies one by one, each time the one with the greatest Π (1 − w) · relevance − Σ w · penalty, over penalties of
 * weights w. Relevance is the value, spread over 0..1 within the pool.
 */
public record GreedyChoice(List<Penalty> penalties) {
    public GreedyChoice {
        penalties = List.copyOf(penalties);
    }

    /**
     * The n of a pool to show. O(n · pool) penalties.
     *
     * @param pool movies, the highest value first
     * @param values of all movies
     * @param n at most as many as the pool has
     * @return n of the pool in the order chosen; of equals, the earlier in the pool
     */
    public int[] choose(int[] pool, float[] values, int n) {
        double[] relevance = standardDeviation(pool, values);
        double share =
                penalties.stream().mapToDouble(penalty -> 1 - penalty.weight()).reduce(1, (a, b) -> a * b);
        boolean[] taken = new boolean[pool.length];
        int[] chosen = new int[n];
        for (int i = 0; i < n; i++) {
            int best = best(relevance, share, taken);
            taken[best] = true;
            chosen[i] = pool[best];
            for (Penalty penalty : penalties) {
                penalty.chosen(best);
            }
        }
        return chosen;
    }

    private static double[] standardDeviation(int[] pool, float[] values) {
        double highest = pool.length == 0 ? 0 : values[pool[0]];
        double lowest = pool.length == 0 ? 0 : values[pool[pool.length - 1]];
        double range = highest > lowest ? highest - lowest : 1;
        return Arrays.stream(pool)
                .mapToDouble(movie -> (values[movie] - lowest) / range)
                .toArray();
    }

    private int best(double[] relevance, double share, boolean[] taken) {
        int best = -1;
        double max = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < relevance.length; place++) {
            if (!taken[place]) {
                double gain = share * relevance[place];
                for (Penalty penalty : penalties) {
                    gain -= penalty.weight() * penalty.of(place);
                }
                if (gain > max) {
                    best = place;
                    max = gain;
                }
            }
        }
        return best;
    }
}
