package dev.marquee.service.retrain;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.Store;
import dev.marquee.store.record.RetrainingLock;
import java.util.Optional;

/** The ratings of a store, which are added to the data that a model was first trained on. */
@FunctionalInterface
public interface CollectedRatings {
    /**
     * Visits every rating of a consistent snapshot.
     *
     * @throws dev.marquee.data.MarqueeException if they cannot be read
     */
    void forEach(RatingVisitor visitor);

    /**
     * Locks retraining on these ratings among all servers that share them.
     *
     * @return empty if another server holds the lock
     */
    default Optional<RetrainingLock> tryLock() {
        return Optional.of(() -> {});
    }

    /** The ratings of a store. */
    static CollectedRatings of(Store store) {
        return new CollectedRatings() {
            @Override
            public void forEach(RatingVisitor visitor) {
                store.users()
                        .ratings((user, rating) -> visitor.visit(
                                user,
                                rating.movie(),
                                rating.value(),
                                rating.time().getEpochSecond()));
            }

            @Override
            public Optional<RetrainingLock> tryLock() {
                return store.tryLockRetraining();
            }
        };
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
