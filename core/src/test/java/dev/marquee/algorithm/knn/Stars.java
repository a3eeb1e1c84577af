package dev.marquee.algorithm.knn;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.testkit.RandomRatings;

/** A few ratings about a mean of 3. */
final class Stars {
    private Stars() {}

    /** Three users of four movies: the first two rated movies 0 and 1 alike; user 2 rated 0 and, against user 1, movie 2. */
    static Dataset alike() {
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

    /** Three users of four movies and no rating. */
    static Dataset none() {
        return RandomRatings.dataset("bare", new RatingsBuilder(3, 4, RatingScale.STARS).build());
    }
}
