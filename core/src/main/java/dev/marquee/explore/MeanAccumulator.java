package dev.marquee.explore;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Ratings counted and summed, for a mean. Mutable; never leaves the package. */
final class MeanAccumulator {
    private int members;
    private int ratings;
    private double sum;

    static MeanAccumulator[] some(int n) {
        MeanAccumulator[] tallies = new MeanAccumulator[n];
        Arrays.setAll(tallies, _ -> new MeanAccumulator());
        return tallies;
    }

    /** Adds ratings by their sum. */
    void add(double sum, int ratings) {
        this.sum += sum;
        this.ratings += ratings;
    }

    /** Adds a movie or a user with its ratings. */
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
