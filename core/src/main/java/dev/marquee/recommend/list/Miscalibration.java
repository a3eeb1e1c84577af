package dev.marquee.recommend.list;

import dev.marquee.recommend.similarity.GenreMix;

/**
 * How far the list with a movie on it is from the mix of genres a person liked: the divergence of Steck, "Calibrated
 * recommendations", RecSys 2018, with weight as lambda.
 */
final class Miscalibration implements Penalty {
    private final double weight;
    private final GenreMix liked;
    private final int[] pool;
    private final GenreMix list;

    /**
     * @param liked not empty
     * @param list empty still
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
    public double of(int place) {
        double divergence = liked.divergenceOf(list, pool[place]);
        // A list without a genre has no mix to be wrong.
        return Double.isNaN(divergence) ? 0 : divergence;
    }

    @Override
    public void chosen(int place) {
        list.add(pool[place]);
    }
}
