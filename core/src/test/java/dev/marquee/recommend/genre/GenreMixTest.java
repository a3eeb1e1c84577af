package dev.marquee.recommend.genre;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.NIGHT;
import static dev.marquee.recommend.Films.RAIN;
import static dev.marquee.recommend.Films.ROBOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.recommend.Films;
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
