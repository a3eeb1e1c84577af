package dev.marquee.algorithm.neural;

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

    Batch(int[] users, int[] movies, float[] values, int userRows, int movieRows) {
        this.size = values.length;
        this.values = values;
        this.users = new Slots(users, userRows);
        this.movies = new Slots(movies, movieRows);
    }

    /** The different rows that a batch's ratings refer to, and which ratings refer to each. */
    static final class Slots {
        /** How many different rows there are. */
        final int count;

        /** The row in each slot. */
        final int[] rows;

        /** The slot of each rating. */
        final int[] slotOf;

        /** Where each slot's ratings begin in {@link #ratings}; one more at the end. */
        final int[] starts;

        /** The ratings, slot by slot. */
        final int[] ratings;

        Slots(int[] rowOf, int rowCount) {
            int[] slotOfRow = new int[rowCount];
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
            starts = new int[count + 1];
            for (int slot : slotOf) {
                starts[slot + 1]++;
            }
            for (int slot = 0; slot < count; slot++) {
                starts[slot + 1] += starts[slot];
            }
            ratings = new int[rowOf.length];
            int[] next = Arrays.copyOf(starts, count);
            for (int rating = 0; rating < rowOf.length; rating++) {
                ratings[next[slotOf[rating]]++] = rating;
            }
        }
    }
}
