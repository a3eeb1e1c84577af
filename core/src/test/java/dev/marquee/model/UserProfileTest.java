package dev.marquee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.marquee.data.Demographics;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UsageException;
import dev.marquee.model.UserProfile.Rated;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserProfileTest {
    private static final Demographics WRITER = new Demographics(30, "F", "writer", "");
    private static final UserProfile PROFILE =
            new UserProfile(WRITER, List.of(new Rated(4, 5), new Rated(2, 3), new Rated(7, 1)));

    private final Ratings stars =
            new RatingsBuilder(2, 9, RatingScale.STARS).add(0, 1, 3, 0).build();

    @Test
    void leavesOutRatingsByTheirIndexInTheList() {
        assertThat(PROFILE.without(Set.of(0, 2))).isEqualTo(new UserProfile(WRITER, List.of(new Rated(2, 3))));
        assertThat(PROFILE.without(Set.of())).isEqualTo(PROFILE);
    }

    @Test
    void rejectsAMovieThatIsRatedTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UserProfile(WRITER, List.of(new Rated(4, 5), new Rated(4, 3))))
                .withMessage("a profile must not rate a movie twice");
    }

    @Test
    void rejectsRatingsThatTheTrainingDataCouldNotContain() {
        assertThatNoException().isThrownBy(() -> PROFILE.requireOn(stars));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new UserProfile(WRITER, List.of(new Rated(4, 5), new Rated(2, 7))).requireOn(stars))
                .withMessageContaining("7");
    }
}
