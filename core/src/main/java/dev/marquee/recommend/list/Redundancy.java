package dev.marquee.recommend.list;

import dev.marquee.recommend.similarity.Similarity;

/**
 * How alike a movie is to the one most like it on the list, cut to 0..1, so that unrelated and opposite movies alike have
 * nothing in common: Carbonell and Goldstein, "The use of MMR, diversity-based reranking for reordering documents and
 * producing summaries", SIGIR 1998, with 1 − weight as lambda.
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
    public double of(int place) {
        return closest[place];
    }

    @Override
    public void chosen(int place) {
        similarity.similarities(pool[place], pool, similarities);
        for (int other = 0; other < pool.length; other++) {
            closest[other] = Math.max(closest[other], similarities[other]);
        }
    }
}
