package dev.marquee.recommend.rerank;

import dev.marquee.recommend.genre.GenreMix;

/**
 * Divergence of the list's genre distribution, with a movie added, from that of the movies a user liked: Steck,
 * "Calibrated recommendations", RecSys 2018, with the weight as lambda.
 */
final class Miscalibration implements Penalty {
    private final double weight;
    private final GenreMix liked;
    private final int[] pool;
    private final GenreMix list;

    /**
     * @param liked not empty
     * @param list initially empty
     */
    Miscalibration(double weight, GenreMix liked, int[] pool, GenreMix list) {
        this.weight = weight;
        this.liked = liked;
        this.pool = pool;
        this.list = list;
    }

    @Override
    public double weight() {
        return weight;
    }

    @Override
    public double of(int position) {
        double divergence = liked.divergenceOf(list, pool[position]);
        // A list without genres has no distribution to compare.
        return Double.isNaN(divergence) ? 0 : divergence;
    }

    @Override
    public void chosen(int position) {
        list.add(pool[position]);
    }
}
