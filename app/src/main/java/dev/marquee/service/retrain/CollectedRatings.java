package dev.marquee.service.retrain;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.Store;

/** What people rated here, beside the data that a model was first trained on. */
@FunctionalInterface
public interface CollectedRatings {
    /**
     * Hands over every rating as it is at one moment.
     *
     * @throws dev.marquee.data.MarqueeException if they cannot be read
     */
    void each(RatingVisitor visitor);

    /** Those of a store, of one moment. */
    static CollectedRatings of(Store store) {
        return visitor -> store.people()
                .ratings((user, rating) -> visitor.take(
                        user, rating.movie(), rating.value(), rating.time().getEpochSecond()));
    }

    /** Takes one rating after the other. */
    @FunctionalInterface
    interface RatingVisitor {
        /**
         * The next rating.
         *
         * @param seconds since 1970 in UTC
         */
        void take(UserId user, MovieId movie, float value, long seconds);
    }
}
