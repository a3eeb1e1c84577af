package dev.marquee.data.read.parse;

/**
 * Where the fields of a rating stand in a line, 0-based.
 *
 * @param time -1 where lines hold no time
 */
public record RatingColumns(int user, int movie, int rating, int time) {
    /** User, movie, rating, time: as MovieLens writes them. */
    public static final RatingColumns MOVIELENS = new RatingColumns(0, 1, 2, 3);

    int last() {
        return Math.max(Math.max(user, movie), Math.max(rating, time));
    }
}
