package dev.marquee.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Demographics;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikingTest {
    private static final Ratings STARS = new RatingsBuilder(1, 1, RatingScale.HALF_STARS).build();

    @Test
    void isOfRatingsAtTheLikedLevelThatAreNotBelowTheUsersMean() {
        Liking liking = of(5, 4.5, 4, 2, 2);

        assertThat(liking.isLiked(4)).isTrue();
        assertThat(liking.isLiked(3.5)).as("above the mean, below the level").isFalse();
        assertThat(of(5, 5, 5, 4).isLiked(4)).as("below the mean").isFalse();
    }

    @Test
    void isLessCertainOfARatingThatIsJustBelowTheUsersMean() {
        Liking ofFours = of(4, 4, 4, 4, 5);

        assertThat(ofFours.isLiked(4)).isFalse();
        assertThat(ofFours.isRatherLiked(4)).as("not below the median").isTrue();
        assertThat(of(5, 5, 5, 4).isRatherLiked(4)).as("below the median").isFalse();
    }

    @Test
    void isRelativeForAUserWhoLikedHardlyAny() {
        Liking strict = of(3.5, 2, 1, 0.5);

        assertThat(strict.isRatherLiked(3.5)).isTrue();
        assertThat(strict.isRelative(3.5)).isTrue();
        assertThat(strict.isRatherLiked(2))
                .as("above the mean, in the lower half of the scale")
                .isFalse();
        assertThat(of(5, 5, 5, 3.5, 0.5).isRatherLiked(3.5))
                .as("of a user who liked several")
                .isFalse();
        assertThat(of(3.5, 3.5).isRatherLiked(3.5)).as("not above the mean").isFalse();
    }

    @Test
    void isNotSaidByRatingsBelowTheLevelAndNotAboveTheMean() {
        Liking liking = of(5, 3.5, 1);

        assertThat(IntStream.of(1, 3).mapToObj(liking::isNotLiked)).containsOnly(true);
        assertThat(liking.isNotLiked(3.5)).isFalse();
    }

    private static Liking of(double... values) {
        return new Liking(
                new UserProfile(
                        Demographics.UNKNOWN,
                        IntStream.range(0, values.length)
                                .mapToObj(movie -> new Rated(movie, (float) values[movie]))
                                .toList()),
                STARS);
    }
}
