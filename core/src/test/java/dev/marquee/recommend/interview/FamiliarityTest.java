package dev.marquee.recommend.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Users 0, 1 and 2 know movies 0 and 1, movie 1, movies 0 and 2; no user knows movie 3. */
class FamiliarityTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final int[] NONE = {};
    private static final int[] USERS = {0, 1, 2};
    private static final int[] MOVIES = {0, 1, 2, 3};

    private final Ratings ratings = new RatingsBuilder(3, 4, RatingScale.STARS)
            .add(0, 0, 3, 0)
            .add(0, 1, 3, 0)
            .add(1, 1, 3, 0)
            .add(2, 0, 3, 0)
            .add(2, 2, 3, 0)
            .build();

    @Test
    void isTheShareOfUsersWhoKnowAMovieAndHalfAUserOfOne() {
        double[] probabilities = familiarity(0.5).probabilities(NONE, NONE);

        assertThat(probabilities).containsExactly(new double[] {2.5 / 4, 2.5 / 4, 1.5 / 4, 0.5 / 4}, EXACT);
    }

    @Test
    void usersWhoDoNotKnowWhatTheUserKnowsCountLess() {
        double[] probabilities = familiarity(0.25).probabilities(new int[] {0, 2}, NONE);

        // Weights: user 0 misses movie 2, user 1 both, user 2 none.
        double total = 0.25 + 0.0625 + 1 + 1;
        assertThat(probabilities)
                .containsExactly(new double[] {1.75 / total, (0.3125 + 0.5) / total, 1.5 / total, 0.5 / total}, EXACT);
    }

    @Test
    void usersWhoKnowWhatTheUserDoesNotKnowCountLess() {
        double[] probabilities = familiarity(0.25).probabilities(NONE, new int[] {0, 2});

        // Weights: user 0 knows movie 0, user 1 neither, user 2 both.
        double total = 0.25 + 1 + 0.0625 + 1;
        assertThat(probabilities)
                .containsExactly(
                        new double[] {(0.3125 + 0.5) / total, 1.75 / total, 0.5625 / total, 0.5 / total}, EXACT);
    }

    @Test
    void allUsersCountTheSameWithoutDecay() {
        assertThat(familiarity(1).probabilities(new int[] {0}, new int[] {1, 2}))
                .containsExactly(familiarity(0.5).probabilities(NONE, NONE), EXACT);
    }

    private Familiarity familiarity(double mismatchDecay) {
        return Familiarity.of(ratings, USERS, MOVIES, mismatchDecay);
    }
}
