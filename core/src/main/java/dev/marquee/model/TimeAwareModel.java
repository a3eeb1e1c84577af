package dev.marquee.model;

/**
 * A model whose predictions can make use of when a rating is given: the mood of a day, say. Ratings that are given in a
 * test part are predicted for their own time; recommendations are not.
 */
public interface TimeAwareModel extends RatingModel {
    /**
     * The view of one user at a time.
     *
     * @param time seconds since 1970 in UTC, or {@link dev.marquee.data.Ratings#UNKNOWN_TIME}
     * @throws IndexOutOfBoundsException if there is no such user
     */
    RatingScorer scorer(int user, long time);
}
