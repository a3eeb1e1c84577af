package dev.marquee.recommend.genre;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.NIGHT;
import static dev.marquee.recommend.Films.RAIN;
import static dev.marquee.recommend.Films.ROBOT;
import static dev.marquee.recommend.Films.ROBOT_AGAIN;
import static dev.marquee.recommend.Films.UNDATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.recommend.Films;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovieGenresTest {
    private final MovieGenres genres = MovieGenres.of(Films.catalogue());

    @Test
    void similarityIsTheShareOfSharedGenres() {
        assertThat(genres.similarity(ROBOT, ROBOT_AGAIN)).as("all").isEqualTo(1);
        assertThat(genres.similarity(NIGHT, RAIN)).as("one of two").isEqualTo(0.5);
        assertThat(genres.similarity(RAIN, NIGHT)).as("in both directions").isEqualTo(0.5);
        assertThat(genres.similarity(ROBOT, UNDATED)).as("one of three").isEqualTo(1 / 3.0);
        assertThat(genres.similarity(NIGHT, CELLAR)).as("none").isZero();
    }

    @Test
    void hasTheGenresOfTheCatalogueAndItsMovies() {
        assertThat(genres.count()).isEqualTo(5);
        assertThat(genres.movies()).isEqualTo(6);
    }

    @Test
    void areKnownIfAnyMovieHasOne() {
        Movie untagged = new Movie(new MovieId("1"), "Untagged", 1990, List.of(), Links.NONE);
        Movie drama = new Movie(new MovieId("2"), "Tagged", 1990, List.of("Drama"), Links.NONE);

        assertThat(genres(untagged, drama).areKnown()).isTrue();
        assertThat(genres(untagged).areKnown()).isFalse();
        assertThat(genres(untagged).similarity(0, 0))
                .as("nothing is known to be shared")
                .isZero();
    }

    private static MovieGenres genres(Movie... movies) {
        return MovieGenres.of(new Catalogue(List.of(movies), List.of("Drama")));
    }
}
