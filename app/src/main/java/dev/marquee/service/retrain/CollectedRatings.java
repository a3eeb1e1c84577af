package dev.marquee.service.retrain;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.Store;

/** The ratings of a store, which are added to the data that a model was first trained on. */
@FunctionalInterface
public interface CollectedRatings {
    /**
     * Visits every rating of a consistent snapshot.
     *
     * @throws dev.marquee.data.MarqueeException if they cannot be read
     */
    void forEach(RatingVisitor visitor);

    /** The ratings of a store. */
    static CollectedRatings of(Store store) {
        return visitor -> store.users()
                .ratings((user, rating) -> visitor.visit(
                        user, rating.movie(), rating.value(), rating.time().getEpochSecond()));
    }

    /** Receives ratings one by one. */
    @FunctionalInterface
    interface RatingVisitor {
        /**
         * The next rating.
         *
         * @param seconds since 1970 in UTC
         */
        void visit(UserId user, MovieId movie, float value, long seconds);
    }
}
