package dev.marquee.recommend;

import java.util.stream.IntStream;

/**
 * Chooses movies one by one, each time the one that is relevant and unlike those chosen before:
 * {@code (1 - diversity) relevance - diversity max similarity}. Relevance is the score, spread over 0..1 within the
 * pool; similarity is cut to 0..1, so that unrelated and opposite movies alike have nothing in common.
 * {@code 1 - diversity} is the paper's lambda: Carbonell and Goldstein, "The use of MMR, diversity-based reranking for
 * reordering documents and producing summaries", SIGIR 1998.
 */
record MaximalMarginalRelevance(double diversity, Similarity similarity) {
    /**
     * The n of a pool to show. Asks n times how alike movies are.
     *
     * @param pool movies, the highest score first
     * @param scores of all movies
     * @param n at most as many as the pool has
     * @return n of the pool in the order chosen; of equals, the earlier in the pool
     */
    int[] choose(int[] pool, float[] scores, int n) {
        double[] relevance = spread(pool, scores);
        double[] closest = new double[pool.length];
        boolean[] taken = new boolean[pool.length];
        float[] similarities = new float[scores.length];
        int[] chosen = new int[n];
        for (int i = 0; i < n; i++) {
            int best = best(relevance, closest, taken);
            taken[best] = true;
            chosen[i] = pool[best];
            similarity.similarities(pool[best], similarities);
            for (int place = 0; place < pool.length; place++) {
                closest[place] = Math.max(closest[place], similarities[pool[place]]);
            }
        }
        return chosen;
    }

    private static double[] spread(int[] pool, float[] scores) {
        double highest =
                IntStream.of(pool).mapToDouble(movie -> scores[movie]).max().orElse(0);
        double lowest =
                IntStream.of(pool).mapToDouble(movie -> scores[movie]).min().orElse(0);
        double range = highest > lowest ? highest - lowest : 1;
        return IntStream.of(pool)
                .mapToDouble(movie -> (scores[movie] - lowest) / range)
                .toArray();
    }

    private int best(double[] relevance, double[] closest, boolean[] taken) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < relevance.length; place++) {
            double gain = (1 - diversity) * relevance[place] - diversity * closest[place];
            if (!taken[place] && gain > most) {
                best = place;
                most = gain;
            }
        }
        return best;
    }
}
