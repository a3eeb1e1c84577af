package dev.marquee.explore;

import dev.marquee.data.RatingRows;

/** Number and sum of the ratings of each row. */
final class RowSums {
    private final RatingRows rows;
    private final double[] sums;

    RowSums(RatingRows rows) {
        this.rows = rows;
        this.sums = new double[rows.rows()];
        for (int row = 0; row < sums.length; row++) {
            for (int entry = rows.start(row); entry < rows.end(row); entry++) {
                sums[row] += rows.value(entry);
            }
        }
    }

    int count(int row) {
        return rows.count(row);
    }

    double sum(int row) {
        return sums[row];
    }
}
