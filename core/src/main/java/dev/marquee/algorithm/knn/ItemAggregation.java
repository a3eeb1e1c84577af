package dev.marquee.algorithm.knn;

import dev.marquee.math.SparseRows;

/**
 * Aggregates over the movies that a user rated: each contributes to the movies of which it is a neighbour. Costs the
 * total length of their reversed neighbour lists per user.
 */
final class ItemAggregation implements NeighbourAggregation {
    private final SparseRows neighbours;

    ItemAggregation(Neighbours neighbours, KnnOptions options) {
        SparseRows similarity = neighbours.similarity();
        float[] weights = new float[similarity.values().length];
        for (int entry = 0; entry < weights.length; entry++) {
            weights[entry] = (float) Math.pow(similarity.values()[entry], options.amplification());
        }
        SparseRows weighted = new SparseRows(similarity.starts(), similarity.columns(), weights);
        this.neighbours = weighted.transposed(similarity.rows());
    }

    @Override
    public Sums of(SparseRows user, int row, int self) {
        Sums sums = new Sums(neighbours.rows());
        for (int rated = user.starts()[row]; rated < user.starts()[row + 1]; rated++) {
            int movie = user.columns()[rated];
            float residual = user.values()[rated];
            for (int entry = neighbours.starts()[movie]; entry < neighbours.starts()[movie + 1]; entry++) {
                sums.add(neighbours.columns()[entry], residual, neighbours.values()[entry]);
            }
        }
        return sums;
    }
}
