package dev.marquee.explore;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Count and sum of ratings, for a mean. Mutable; never leaves the package. */
final class MeanAccumulator {
    private int members;
    private int ratings;
    private double sum;

    static MeanAccumulator[] array(int n) {
        MeanAccumulator[] accumulators = new MeanAccumulator[n];
        Arrays.setAll(accumulators, _ -> new MeanAccumulator());
        return accumulators;
    }

    /** Adds ratings, given their sum and number. */
    void add(double sum, int ratings) {
        this.sum += sum;
        this.ratings += ratings;
    }

    /** Adds a movie or a user with all its ratings. */
    void addMember(RowSums rows, int row) {
        members++;
        add(rows.sum(row), rows.count(row));
    }

    int ratings() {
        return ratings;
    }

    OptionalDouble mean() {
        return ratings == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / ratings);
    }

    Group group(String name) {
        return new Group(name, members, ratings, mean());
    }
}
