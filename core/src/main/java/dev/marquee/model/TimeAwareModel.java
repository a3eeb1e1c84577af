package dev.marquee.model;

/**
 * A model whose predictions can depend on the time of the rating, such as the mood of a day. Test ratings are predicted
 * for their own time; recommendations are not.
 */
public interface TimeAwareModel extends RatingModel {
    /**
     * {@return the scorer of one user at a given time}
     *
     * @param user index in 0..users-1
     * @param time seconds since 1970 in UTC, or {@link dev.marquee.data.Ratings#UNKNOWN_TIME}
     * @throws IndexOutOfBoundsException if the user does not exist
     */
    RatingScorer scorer(int user, long time);
}
