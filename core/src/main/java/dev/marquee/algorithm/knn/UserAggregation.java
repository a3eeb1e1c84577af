package dev.marquee.algorithm.knn;

import dev.marquee.math.SparseRows;

/**
 * The people most like a person speak for what they rated. They are looked for when they are asked, which costs the
 * ratings of the movies that the person rated, and nothing at training.
 */
final class UserAggregation implements NeighbourAggregation {
    private final SparseRows people;
    private final SparseRows everybody;
    private final SparseRows raters;
    private final KnnOptions options;

    /**
     * @param people who is alike
     * @param everybody the same people, of all of whose ratings they speak
     */
    UserAggregation(SparseRows people, SparseRows everybody, int movies, KnnOptions options) {
        this.people = people;
        this.everybody = everybody;
        this.raters = Residuals.turned(everybody, movies);
        this.options = options;
    }

    @Override
    public Sums of(SparseRows person, int row, int self) {
        float[] likeness = new float[people.rows()];
        new RowSimilarity(people, raters, options).of(person, row, likeness);
        if (self != NOBODY) {
            likeness[self] = 0;
        }
        Sums sums = new Sums(raters.rows());
        for (int neighbour : Neighbours.nearest(likeness, options.neighbours())) {
            float weight = (float) Math.pow(likeness[neighbour], options.amplification());
            for (int entry = everybody.starts()[neighbour]; entry < everybody.starts()[neighbour + 1]; entry++) {
                sums.add(everybody.columns()[entry], everybody.values()[entry], weight);
            }
        }
        return sums;
    }
}
