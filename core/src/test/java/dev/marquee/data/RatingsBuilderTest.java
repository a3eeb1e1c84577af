package dev.marquee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.math.Rng;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsBuilderTest {
    @Property
    void keepsEveryTimeUpTo2106(@ForAll @LongRange(min = 0, max = Ratings.MAX_TIME) long seconds) {
        assertThat(builder().add(0, 0, 4, seconds).build().time(0)).isEqualTo(seconds);
    }

    @Property
    void rejectsTimesThatCannotBeKept(@ForAll long any) {
        long seconds = any >= 0 && any <= Ratings.MAX_TIME ? -1 - any : any;

        assertThatThrownBy(() -> builder().add(0, 0, 4, seconds))
                .isInstanceOf(MarqueeException.class)
                .hasMessageStartingWith(
                        "time %d is not a time in whole seconds since 1970, up to 2106; ".formatted(seconds));
    }

    @Property
    void namesMillisecondsAsTheLikelyCause(@ForAll @LongRange(min = 31_536_000L, max = Ratings.MAX_TIME) long seconds) {
        assertThatThrownBy(() -> builder().add(0, 0, 4, 1000 * seconds))
                .hasMessage(
                        "time %d is not a time in whole seconds since 1970, up to 2106; it looks like milliseconds, so divide it by 1000"
                                .formatted(1000 * seconds));
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 0.5f, 3.4f, 5.5f, 77, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void rejectsRatingsOffTheScale(float value) {
        assertThatThrownBy(() -> builder().add(0, 0, value, 0))
                .isInstanceOf(UsageException.class)
                .hasMessageMatching("rating \\S+ is not in 1..5 in steps of 1; give a rating of this scale");
    }

    @Test
    void keepsTheLatestRatingOfAMovieInAnyOrderOfAddition() {
        Rng rng = Rng.keyed(5);
        for (int trial = 0; trial < 50; trial++) {
            RatingsBuilder builder = builder();
            int[] order = {0, 1, 2, 3, 4};
            rng.shuffle(order, order.length);
            for (int level : order) {
                builder.add(1, 0, level + 1, 100L + level);
            }
            assertThat(builder.build().byUser().value(0))
                    .as("order %s", List.of(order))
                    .isEqualTo(5);
            assertThat(builder.duplicates()).isEqualTo(4);
        }
    }

    @Test
    void copiesAllRatingsOfOthers() {
        Ratings others =
                builder().add(0, 2, 4, 7).add(1, 0, 2, 8).add(1, 1, 5, 9).build();

        RatingsBuilder builder = RatingsBuilder.like(others, 0).addAll(others);

        assertThat(builder.size()).isEqualTo(3);
        Ratings copied = builder.build();
        assertThat(copied.byUser().count(1)).isEqualTo(2);
        assertThat(copied.byUser().value(0)).isEqualTo(4);
        assertThat(copied.time(2)).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "2, 0", "0, -1", "0, 3"})
    void rejectsUsersAndMoviesOutOfRange(int user, int movie) {
        assertThatThrownBy(() -> builder().add(user, movie, 4, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("user %d, movie %d is out of range; there are 2 users and 3 movies".formatted(user, movie));
    }

    @Test
    void ofEquallyLateRatingsTheLastAddedCounts() {
        assertThat(builder().add(0, 0, 4, 9).add(0, 0, 2, 9).build().byUser().value(0))
                .isEqualTo(2);
    }

    @Test
    void theSumOfWeightsDoesNotDependOnTheOrderOfAddition() {
        float[] weights = {1e8f, 1, 3, 1, 3, 1, 3, 1, 3};
        RatingsBuilder falling = RatingsBuilder.ofEvents(1, 1, 0);
        RatingsBuilder rising = RatingsBuilder.ofEvents(1, 1, 0);
        for (int i = 0; i < weights.length; i++) {
            falling.add(0, 0, weights[i], i);
            rising.add(0, 0, weights[weights.length - 1 - i], i);
        }

        assertThat(falling.build().byUser().value(0))
                .isEqualTo(rising.build().byUser().value(0))
                .isEqualTo(1e8f + 16);
        assertThat(falling.duplicates()).isEqualTo(8);
    }

    @Test
    void onlyTheWeightsOfTheSameUserAndMovieAddUp() {
        Ratings events = RatingsBuilder.ofEvents(2, 3, 0)
                .add(0, 1, 2, 5)
                .add(1, 1, 3, 6)
                .add(0, 1, 0.5f, 4)
                .add(0, 2, 7, 7)
                .build();

        assertThat(events.size()).isEqualTo(3);
        assertThat(events.byUser().value(0)).isEqualTo(2.5f);
        assertThat(events.byUser().value(1)).isEqualTo(7);
        assertThat(events.byUser().value(2)).isEqualTo(3);
        assertThat(events.time(0)).as("the latest").isEqualTo(5);
    }

    private static RatingsBuilder builder() {
        return new RatingsBuilder(2, 3, RatingScale.STARS);
    }
}
