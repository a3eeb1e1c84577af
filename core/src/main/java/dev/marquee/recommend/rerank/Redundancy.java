package dev.marquee.recommend.rerank;

import dev.marquee.recommend.similarity.Similarity;

/**
 * The highest similarity of a movie to the movies on the list, clamped to 0..1, so that a negative similarity counts as
 * 0: Carbonell and Goldstein, "The use of MMR, diversity-based reranking for reordering documents and producing
 * summaries", SIGIR 1998, with 1 − weight as lambda.
 */
final class Redundancy implements Penalty {
    private final double weight;
    private final Similarity similarity;
    private final int[] pool;
    private final float[] similarities;
    private final double[] closest;

    Redundancy(double weight, Similarity similarity, int[] pool) {
        this.weight = weight;
        this.similarity = similarity;
        this.pool = pool;
        this.similarities = new float[pool.length];
        this.closest = new double[pool.length];
    }

    @Override
    public double weight() {
        return weight;
    }

    @Override
    public double of(int position) {
        return closest[position];
    }

    @Override
    public void chosen(int position) {
        similarity.similarities(pool[position], pool, similarities);
        for (int other = 0; other < pool.length; other++) {
            closest[other] = Math.max(closest[other], similarities[other]);
        }
    }
}
