package dev.marquee.data.read;

/**
 * Where the fields of a rating stand in a line, 0-based.
 *
 * @param time -1 where lines hold no time
 */
record RatingColumns(int user, int movie, int rating, int time) {
    /** User, movie, rating, time: as MovieLens writes them. */
    static final RatingColumns MOVIELENS = new RatingColumns(0, 1, 2, 3);

    int last() {
        return Math.max(Math.max(user, movie), Math.max(rating, time));
    }
}
