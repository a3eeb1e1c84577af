package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;

/**
 * The ratings as CSR and CSC arrays for the samplers, immutable by convention: 13 bytes per rating. A cell is one
 * rating; {@code order} maps a cell by movie to the same cell by user.
 */
@SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
public record RatingMatrix(int[] userStarts, int[] movies, byte[] levels, int[] movieStarts, int[] users, int[] order) {
    public static RatingMatrix of(Ratings ratings) {
        RatingRows rows = ratings.byUser();
        int[] movies = new int[ratings.size()];
        byte[] levels = new byte[ratings.size()];
        int[] users = new int[ratings.size()];
        int[] order = new int[ratings.size()];
        int[] userStarts = starts(rows);
        int[] movieStarts = starts(ratings.byMovie());
        int[] next = movieStarts.clone();
        for (int user = 0; user < ratings.users(); user++) {
            for (int cell = rows.start(user); cell < rows.end(user); cell++) {
                movies[cell] = rows.column(cell);
                levels[cell] = (byte) rows.level(cell);
                int index = next[movies[cell]]++;
                users[index] = user;
                order[index] = cell;
            }
        }
        return new RatingMatrix(userStarts, movies, levels, movieStarts, users, order);
    }

    private static int[] starts(RatingRows rows) {
        int[] starts = new int[rows.rows() + 1];
        for (int row = 0; row < rows.rows(); row++) {
            starts[row + 1] = rows.end(row);
        }
        return starts;
    }

    public int size() {
        return movies.length;
    }

    /** The level of a cell by user: 0..levels-1. */
    public int level(int cell) {
        return levels[cell] & 0xFF;
    }
}
