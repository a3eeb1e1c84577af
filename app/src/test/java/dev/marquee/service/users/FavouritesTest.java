package dev.marquee.service.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.MovieId;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.service.serving.RatingProfile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FavouritesTest {
    private static final String HALLOWEEN = "1982";
    private static final String SHINING = "1258";
    private static final String EXORCIST = "1997";
    private static final String SCREAM = "1407";
    private static final String SLEEPLESS_IN_SEATTLE = "539";
    private static final String SOUND_OF_MUSIC = "1035";

    private final Dataset data = TestModels.bias().data();

    @Test
    void areWhatTheUserRatesAboveTheirOwnMean() {
        Favourites favourites = favourites(Stream.concat(
                rated(0.5, HALLOWEEN, SHINING, EXORCIST, SCREAM), rated(5, SLEEPLESS_IN_SEATTLE, SOUND_OF_MUSIC)));

        assertThat(favourites.genres(3))
                .as("two romances; one musical is not enough for certainty")
                .containsExactly("Romance");
        assertThat(favourites.decades(2))
                .as("the decades of the hated movies, with one liked movie each at most")
                .doesNotContain(1970, 1980);
    }

    @Test
    void areWhatAUserRatesWhoRatesOnlyWhatTheyLove() {
        assertThat(favourites(rated(5, HALLOWEEN, SHINING, EXORCIST, SCREAM)).genres(3))
                .startsWith("Horror");
    }

    @Test
    void areNoneWhereTheUserLikesNothing() {
        Favourites favourites = favourites(rated(3, HALLOWEEN, SHINING, SLEEPLESS_IN_SEATTLE, SOUND_OF_MUSIC));

        assertThat(favourites.genres(3)).isEmpty();
        assertThat(favourites.decades(2)).isEmpty();
    }

    @Test
    void areNotDrawnFromOneRating() {
        assertThat(favourites(rated(5, SOUND_OF_MUSIC)).genres(3)).isEmpty();
    }

    @Test
    void areWhatAllUsersRateMostForAUserWithoutRatings() {
        assertThat(favourites(Stream.of()).genres(2)).containsExactly("Drama", "Comedy");
        assertThat(favourites(Stream.of()).decades(1)).containsExactly(1990);
    }

    @Test
    void areNoFormats() {
        // All of these were shown in IMAX.
        String[] loved = {"58559", "79132", "91529", "109487", "72998", "68358"};
        Favourites favourites =
                favourites(Stream.concat(rated(5, loved), rated(0.5, SLEEPLESS_IN_SEATTLE, SOUND_OF_MUSIC)));

        assertThat(data.catalogue().genres()).contains("IMAX");
        assertThat(favourites.genres(20)).isNotEmpty().doesNotContain("IMAX");
    }

    private Favourites favourites(Stream<Rated> ratings) {
        return new Favourites(ratings.toList(), RatingProfile.ofAll(data), data);
    }

    private Stream<Rated> rated(double value, String... movies) {
        return Stream.of(movies)
                .map(movie -> new Rated(data.catalogue().ids().index(new MovieId(movie)), (float) value));
    }
}
