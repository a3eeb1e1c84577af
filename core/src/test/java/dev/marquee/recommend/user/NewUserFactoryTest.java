package dev.marquee.recommend.user;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.RAIN;
import static dev.marquee.recommend.Films.ROBOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.Demographics;
import dev.marquee.data.MovieId;
import dev.marquee.data.UnknownIdException;
import dev.marquee.data.UsageException;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.Films;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Movie i of the films has the id 100 + i. */
class NewUserFactoryTest {
    private final NewUserFactory factory = new NewUserFactory(Films.dataset());

    @Test
    void findsARatedMovieByItsId() {
        assertThat(factory.rated(id(ROBOT), 4)).isEqualTo(new Rated(ROBOT, 4));
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 5.5f, 3.25f, Float.NaN})
    void rejectsARatingThatIsNotOnTheScale(float value) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> factory.rated(id(ROBOT), value))
                .withMessage("rating %s of movie 102 is not in 1..5 in steps of 1; give a rating of this scale", value);
    }

    @Test
    void rejectsAMovieThatTheDataDoesNotHave() {
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> factory.rated(new MovieId("7"), 4))
                .withMessageContaining("movie 7");
    }

    @Test
    void createsAUserOfUnknownDemographicsFromRatingsAndWatchedMovies() {
        User.NewUser user = factory.of(List.of(new Rated(RAIN, 5)), List.of(id(CELLAR), id(RAIN)));

        assertThat(user.profile().demographics()).isEqualTo(Demographics.UNKNOWN);
        assertThat(user.profile().ratings()).containsExactly(new Rated(RAIN, 5));
        assertThat(user.watched()).containsExactlyInAnyOrder(CELLAR, RAIN);
    }

    @Test
    void rejectsAMovieThatIsRatedTwice() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> factory.of(List.of(new Rated(RAIN, 5), new Rated(RAIN, 4)), List.of()))
                .withMessage("movie 101 is rated twice; give only its latest rating");
    }

    private static MovieId id(int movie) {
        return new MovieId(Integer.toString(100 + movie));
    }
}
