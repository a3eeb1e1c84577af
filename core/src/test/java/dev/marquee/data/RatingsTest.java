package dev.marquee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsTest {
    private final Ratings stars = new RatingsBuilder(3, 4, RatingScale.STARS)
            .add(0, 0, 2, 0)
            .add(0, 2, 5, 0)
            .add(2, 3, 4, 0)
            .build();
    private final Ratings events =
            RatingsBuilder.ofEvents(3, 4, 2).add(1, 0, 0.5f, 0).add(1, 3, 4, 0).build();

    @Test
    void containWhatUsersRated() {
        assertThat(stars.contains(0, 0)).isTrue();
        assertThat(stars.contains(2, 3)).isTrue();
        assertThat(stars.contains(0, 1)).isFalse();
        assertThat(stars.contains(0, 3)).as("a later user's movie").isFalse();
        assertThat(stars.contains(1, 2)).as("a user without ratings").isFalse();
    }

    @Test
    void meanIsOverAllRatingsOrWeights() {
        assertThat(stars.mean()).isEqualTo(11 / 3.0);
        assertThat(events.mean()).isEqualTo(2.25);
    }

    @Test
    void meanOfNothingIsTheMiddleOfTheScaleOrTheWeightOne() {
        assertThat(new RatingsBuilder(3, 4, RatingScale.HALF_STARS).build().mean())
                .isEqualTo(2.75);
        assertThat(RatingsBuilder.ofEvents(3, 4, 0).build().mean()).isEqualTo(1);
    }

    @Test
    void likedIsALevelOfTheScaleAndEveryEvent() {
        assertThat(stars.liked()).isEqualTo(4);
        assertThat(events.liked()).isZero();
    }

    @Test
    void requireAValueOfTheScale() {
        assertThatNoException().isThrownBy(() -> stars.require(5));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> stars.require(5.5f))
                .withMessage("rating 5.5 is not in 1..5 in steps of 1; give a rating of this scale");
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -1, Float.NaN, Float.POSITIVE_INFINITY})
    void requireAWeightAboveZeroOfEvents(float weight) {
        assertThatNoException().isThrownBy(() -> events.require(Float.MIN_VALUE));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> events.require(weight))
                .withMessageStartingWith("weight %s is not a number above 0", weight);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> RatingsBuilder.ofEvents(3, 4, 1).add(0, 0, weight, 0));
    }

    @Test
    void eventsHaveNoScaleAndNoLevels() {
        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(events::scale)
                .withMessageContaining("no rating scale");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> events.byUser().level(0));
    }
}
