package dev.marquee.recommend.genre;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.NIGHT;
import static dev.marquee.recommend.Films.RAIN;
import static dev.marquee.recommend.Films.ROBOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.recommend.Films;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenreMixTest {
    private final MovieGenres genres = MovieGenres.of(Films.catalogue());

    @Test
    void sharesAMovieAmongItsGenres() {
        double half = mix(NIGHT).divergenceOf(mix(RAIN));

        assertThat(half)
                .as(
                        "half crime and half noir relative to noir alone: ½ ln(½ / (0.01 · ½)) + ½ ln(½ / (0.99 + 0.01 · ½))")
                .isCloseTo(0.5 * Math.log(100) + 0.5 * Math.log(0.5 / 0.995), within(1e-12));
    }

    @Test
    void hasNoDivergenceFromItself() {
        assertThat(mix(NIGHT, ROBOT).divergenceOf(mix(NIGHT, ROBOT))).isCloseTo(0, within(1e-12));
    }

    @Test
    void addsOneMoreMovie() {
        assertThat(mix(RAIN, CELLAR).divergenceOf(mix(RAIN), CELLAR))
                .isCloseTo(mix(RAIN, CELLAR).divergenceOf(mix(RAIN, CELLAR)), within(1e-12));
    }

    @Test
    void aMovieWithoutGenresChangesNothing() {
        GenreMix withUntagged = new GenreMix(MovieGenres.of(catalogueWithUntagged()));
        withUntagged.add(UNTAGGED);
        assertThat(withUntagged.isEmpty()).isTrue();

        withUntagged.add(NIGHT);
        withUntagged.add(RAIN);

        GenreMix other = new GenreMix(MovieGenres.of(catalogueWithUntagged()));
        other.add(RAIN);
        assertThat(withUntagged.divergenceOf(other))
                .isCloseTo(mix(NIGHT, RAIN).divergenceOf(mix(RAIN)), within(1e-12))
                .isEqualTo(withUntagged.divergenceOf(other, UNTAGGED));
    }

    private static final int UNTAGGED = 6;

    private static Catalogue catalogueWithUntagged() {
        List<Movie> movies = new ArrayList<>(Films.catalogue().movies());
        movies.add(new Movie(new MovieId("untagged"), "Untagged", 1990, List.of(), Links.NONE));
        return new Catalogue(movies, Films.catalogue().genres());
    }

    @Test
    void divergenceIsUndefinedIfEitherIsEmpty() {
        assertThat(mix().divergenceOf(mix(RAIN))).isNaN();
        assertThat(mix(RAIN).divergenceOf(mix())).isNaN();
        assertThat(mix().isEmpty()).isTrue();
    }

    private GenreMix mix(int... movies) {
        GenreMix mix = new GenreMix(genres);
        for (int movie : movies) {
            mix.add(movie);
        }
        return mix;
    }
}
