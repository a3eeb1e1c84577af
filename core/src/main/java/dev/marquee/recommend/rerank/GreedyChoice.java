package dev.marquee.recommend.rerank;

import java.util.Arrays;
import java.util.List;

/**
 * Greedy selection: repeatedly takes the movie with the largest Π (1 − w) · relevance − Σ w · penalty, over penalties
 * with weights w. Relevance is the value, rescaled to 0..1 within the pool.
 */
public record GreedyChoice(List<Penalty> penalties) {
    public GreedyChoice {
        penalties = List.copyOf(penalties);
    }

    /**
     * Selects n movies of a pool. O(n · pool) penalties.
     *
     * @param pool movies, highest value first
     * @param values of all movies
     * @param n at most the size of the pool
     * @return n movies of the pool in the order of selection; ties go to the earlier in the pool
     */
    public int[] choose(int[] pool, float[] values, int n) {
        double[] relevance = rescaled(pool, values);
        double share =
                penalties.stream().mapToDouble(penalty -> 1 - penalty.weight()).reduce(1, (a, b) -> a * b);
        boolean[] selected = new boolean[pool.length];
        int[] chosen = new int[n];
        for (int i = 0; i < n; i++) {
            int best = best(relevance, share, selected);
            selected[best] = true;
            chosen[i] = pool[best];
            for (Penalty penalty : penalties) {
                penalty.chosen(best);
            }
        }
        return chosen;
    }

    private static double[] rescaled(int[] pool, float[] values) {
        double highest = pool.length == 0 ? 0 : values[pool[0]];
        double lowest = pool.length == 0 ? 0 : values[pool[pool.length - 1]];
        double range = highest > lowest ? highest - lowest : 1;
        return Arrays.stream(pool)
                .mapToDouble(movie -> (values[movie] - lowest) / range)
                .toArray();
    }

    private int best(double[] relevance, double share, boolean[] selected) {
        int best = -1;
        double max = Double.NEGATIVE_INFINITY;
        for (int position = 0; position < relevance.length; position++) {
            if (!selected[position]) {
                double gain = share * relevance[position];
                for (Penalty penalty : penalties) {
                    gain -= penalty.weight() * penalty.of(position);
                }
                if (gain > max) {
                    best = position;
                    max = gain;
                }
            }
        }
        return best;
    }
}
