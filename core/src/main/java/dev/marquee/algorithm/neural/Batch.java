package dev.marquee.algorithm.neural;

import dev.marquee.math.SparseRows;
import java.util.Arrays;

/**
 * The ratings of one step. What depends on a user or movie alone is computed once per batch: the batch assigns a slot
 * to each distinct user and movie, and knows the two slots of every rating.
 */
final class Batch {
    final int size;
    final float[] values;
    final Slots users;
    final Slots movies;

    Batch(int[] users, int[] movies, float[] values, Tower userTower, Tower movieTower) {
        this.size = values.length;
        this.values = values;
        this.users = new Slots(users, userTower);
        this.movies = new Slots(movies, movieTower);
    }

    /** The distinct rows that a batch's ratings refer to, and the ratings that refer to each row. */
    static final class Slots {
        /** Number of distinct rows. */
        final int count;

        /** The row of each slot. */
        final int[] rows;

        /** The slot of each rating. */
        final int[] slotOf;

        /** The ratings of each slot, each with the value 1. */
        final SparseRows ratings;

        /** For each feature the slots that have it, and after the last feature one row with all slots. */
        final SparseRows byFeature;

        Slots(int[] rowOf, Tower tower) {
            int[] slotOfRow = new int[tower.rows()];
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
            byFeature = FeatureRows.transposed(tower.features(), tower.featureWidth(), rows);
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
