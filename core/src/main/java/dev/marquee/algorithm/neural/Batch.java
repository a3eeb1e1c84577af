package dev.marquee.algorithm.neural;

import dev.marquee.math.SparseRows;
import java.util.Arrays;

/**
 * The ratings of one step. What concerns a user is done once for all of the user's ratings, so the batch knows its
 * different users and movies, each in a slot, and for every rating the two slots.
 */
final class Batch {
    final int size;
    final float[] values;
    final Slots users;
    final Slots movies;

    Batch(int[] users, int[] movies, float[] values, Tower userHalf, Tower movieHalf) {
        this.size = values.length;
        this.values = values;
        this.users = new Slots(users, userHalf);
        this.movies = new Slots(movies, movieHalf);
    }

    /** The different rows that a batch's ratings refer to, and which ratings refer to each. */
    static final class Slots {
        /** How many different rows there are. */
        final int count;

        /** The row in each slot. */
        final int[] rows;

        /** The slot of each rating. */
        final int[] slotOf;

        /** The ratings of each slot, each with 1. */
        final SparseRows ratings;

        /** The slots that have a feature, for each of them, and after the last a row of all slots. */
        final SparseRows byFeature;

        Slots(int[] rowOf, Tower half) {
            int[] slotOfRow = new int[half.rows()];
            int[] rowsFound = new int[rowOf.length];
            slotOf = new int[rowOf.length];
            int found = 0;
            for (int rating = 0; rating < rowOf.length; rating++) {
                int row = rowOf[rating];
                if (slotOfRow[row] == 0) {
                    rowsFound[found++] = row;
                    slotOfRow[row] = found;
                }
                slotOf[rating] = slotOfRow[row] - 1;
            }
            count = found;
            rows = Arrays.copyOf(rowsFound, found);
            ratings = ratings(slotOf, count);
            byFeature = FeatureRows.turned(half.features(), half.featureWidth(), rows);
        }

        private static SparseRows ratings(int[] slotOf, int count) {
            int[] starts = new int[count + 1];
            for (int slot : slotOf) {
                starts[slot + 1]++;
            }
            for (int slot = 0; slot < count; slot++) {
                starts[slot + 1] += starts[slot];
            }
            int[] ratings = new int[slotOf.length];
            float[] ones = new float[slotOf.length];
            Arrays.fill(ones, 1);
            int[] next = Arrays.copyOf(starts, count);
            for (int rating = 0; rating < slotOf.length; rating++) {
                ratings[next[slotOf[rating]]++] = rating;
            }
            return new SparseRows(starts, ratings, ones);
        }
    }
}
