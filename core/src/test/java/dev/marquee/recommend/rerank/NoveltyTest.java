package dev.marquee.recommend.rerank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import org.junit.jupiter.api.Test;

/** Of five users, four have ratings; movies 0 to 3 have four raters, two, one and none. */
class NoveltyTest {
    private final Ratings ratings = new RatingsBuilder(5, 4, RatingScale.STARS)
            .add(0, 0, 3, 0)
            .add(1, 0, 3, 0)
            .add(2, 0, 3, 0)
            .add(3, 0, 3, 0)
            .add(0, 1, 3, 0)
            .add(1, 1, 3, 0)
            .add(0, 2, 3, 0)
            .build();

    @Test
    void isOneBitForEachHalvingOfTheUsersWithRatings() {
        assertThat(Novelty.of(ratings).ofAll()).containsExactly(0, 1, 2, 2);
    }

    @Test
    void isTheSameForOneMovieAsAmongAll() {
        assertThat(Novelty.of(ratings).of(2)).isEqualTo(2);
    }

    @Test
    void countsUsersWithRatings() {
        assertThat(Novelty.activeUsers(ratings)).isEqualTo(4);
    }
}
