package dev.marquee.algorithm.knn;

import dev.marquee.math.SparseRows;

/** The movies a person rated speak for those whose neighbours they are. Costs a person the length of these lists. */
final class ItemAggregation implements NeighbourAggregation {
    private final SparseRows speaksFor;

    ItemAggregation(Neighbours neighbours, KnnOptions options) {
        SparseRows likeness = neighbours.likeness();
        float[] weights = new float[likeness.values().length];
        for (int entry = 0; entry < weights.length; entry++) {
            weights[entry] = (float) Math.pow(likeness.values()[entry], options.amplification());
        }
        SparseRows weighted = new SparseRows(likeness.starts(), likeness.columns(), weights);
        this.speaksFor = Residuals.turned(weighted, likeness.rows());
    }

    @Override
    public Sums of(SparseRows person, int row, int self) {
        Sums sums = new Sums(speaksFor.rows());
        for (int rated = person.starts()[row]; rated < person.starts()[row + 1]; rated++) {
            int movie = person.columns()[rated];
            float residual = person.values()[rated];
            for (int entry = speaksFor.starts()[movie]; entry < speaksFor.starts()[movie + 1]; entry++) {
                sums.add(speaksFor.columns()[entry], residual, speaksFor.values()[entry]);
            }
        }
        return sums;
    }
}
