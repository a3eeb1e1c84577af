package dev.marquee.data;

import java.time.Instant;

/**
 * What a user did with a movie, or with any other item. Sealed, because a data set has either ratings or events.
 *
 * <p>Ids are texts that are not blank. A time that is unknown is {@link Instant#EPOCH}.
 */
public sealed interface Interaction {
    /** {@return the id of the user} */
    String user();

    /** {@return the id of the movie} */
    String movie();

    /** {@return the time, from 1970 to 2106, kept in whole seconds; {@link Instant#EPOCH} if unknown} */
    Instant time();

    /**
     * A rating.
     *
     * @param user id of the user, not blank
     * @param movie id of the movie, not blank
     * @param value on the scale of the data set
     * @param time from 1970 to 2106, kept in whole seconds; {@link Instant#EPOCH} if unknown
     */
    record Rating(String user, String movie, float value, Instant time) implements Interaction {
        /**
         * A rating whose time is unknown.
         *
         * @param user id of the user, not blank
         * @param movie id of the movie, not blank
         * @param value on the scale of the data set
         */
        public Rating(String user, String movie, float value) {
            this(user, movie, value, Instant.EPOCH);
        }
    }

    /**
     * An event without a rating: watched, bought, played.
     *
     * @param user id of the user, not blank
     * @param movie id of the movie, not blank
     * @param weight above 0: the confidence that the user wanted it, such as a number of plays
     * @param time from 1970 to 2106, kept in whole seconds; {@link Instant#EPOCH} if unknown
     */
    record Event(String user, String movie, float weight, Instant time) implements Interaction {
        /**
         * An event of weight 1 whose time is unknown.
         *
         * @param user id of the user, not blank
         * @param movie id of the movie, not blank
         */
        public Event(String user, String movie) {
            this(user, movie, 1, Instant.EPOCH);
        }
    }
}
