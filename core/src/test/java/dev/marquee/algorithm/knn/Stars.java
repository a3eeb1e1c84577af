package dev.marquee.algorithm.knn;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.testkit.RandomRatings;

/** A few ratings around a mean of 3. */
final class Stars {
    private Stars() {}

    /**
     * Three users and four movies: users 0 and 1 rated movies 0 and 1 equally; user 2 rated movie 0 and, with the
     * opposite value, movie 2.
     */
    static Dataset similarMovies() {
        return RandomRatings.dataset(
                "bare",
                new RatingsBuilder(3, 4, RatingScale.STARS)
                        .add(0, 0, 4, 0)
                        .add(0, 1, 4, 0)
                        .add(1, 0, 2, 0)
                        .add(1, 1, 2, 0)
                        .add(2, 0, 5, 0)
                        .add(2, 2, 1, 0)
                        .build());
    }

    /** Three users and four movies without ratings. */
    static Dataset none() {
        return RandomRatings.dataset("bare", new RatingsBuilder(3, 4, RatingScale.STARS).build());
    }
}
