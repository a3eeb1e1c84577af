package dev.marquee.service.live;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;

/** What people rated here, beside the data that a model was first trained on. */
@FunctionalInterface
public interface RatingsOfPeople {
    /**
     * Hands over every rating as it is at one moment.
     *
     * @throws dev.marquee.data.MarqueeException if they cannot be read
     */
    void each(Taker taker);

    /** Takes one rating after the other. */
    @FunctionalInterface
    interface Taker {
        /**
         * The next rating.
         *
         * @param seconds since 1970 in UTC
         */
        void take(UserId user, MovieId movie, float value, long seconds);
    }
}
