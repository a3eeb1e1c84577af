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

    private static RatingsBuilder builder() {
        return new RatingsBuilder(2, 3, RatingScale.STARS);
    }
}
