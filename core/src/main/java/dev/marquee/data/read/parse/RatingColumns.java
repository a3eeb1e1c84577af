package dev.marquee.data.read.parse;

/**
 * The 0-based column indices of a line's fields.
 *
 * @param value of the rating, or of the weight of an event; -1 if every line is an event of weight 1
 * @param time -1 if there is no time
 * @param events whether lines are events without ratings
 */
public record RatingColumns(int user, int movie, int value, int time, boolean events) {
    int last() {
        return Math.max(Math.max(user, movie), Math.max(value, time));
    }
}
