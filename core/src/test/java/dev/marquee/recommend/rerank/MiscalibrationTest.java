package dev.marquee.recommend.rerank;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.RAIN;
import static dev.marquee.recommend.Films.ROBOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.recommend.Films;
import dev.marquee.recommend.genre.GenreMix;
import dev.marquee.recommend.genre.MovieGenres;
import org.junit.jupiter.api.Test;

/** For a user who liked a noir and a horror film. */
class MiscalibrationTest {
    private final int[] pool = {ROBOT, RAIN, CELLAR};
    private final MovieGenres genres = MovieGenres.of(Films.catalogue());
    private final Miscalibration miscalibration = new Miscalibration(0.5, liked(), pool, new GenreMix(genres));

    @Test
    void isHighestForAGenreTheUserDidNotLike() {
        assertThat(miscalibration.of(0)).isGreaterThan(miscalibration.of(1));
        assertThat(miscalibration.of(1)).isEqualTo(miscalibration.of(2));
    }

    @Test
    void dropsToZeroForTheGenreThatTheListLacks() {
        miscalibration.chosen(1);

        assertThat(miscalibration.of(2)).isCloseTo(0, within(1e-12));
        assertThat(miscalibration.of(1)).isGreaterThan(1);
    }

    private GenreMix liked() {
        GenreMix liked = new GenreMix(genres);
        liked.add(RAIN);
        liked.add(CELLAR);
        return liked;
    }
}
