package dev.marquee.data.read.parse;

/**
 * The 0-based column indices of a rating's fields.
 *
 * @param time -1 if there is no time
 */
public record RatingColumns(int user, int movie, int rating, int time) {
    /** User, movie, rating, time: the order of MovieLens. */
    public static final RatingColumns MOVIELENS = new RatingColumns(0, 1, 2, 3);

    int last() {
        return Math.max(Math.max(user, movie), Math.max(rating, time));
    }
}
