package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.title.identify.Match;
import dev.marquee.title.identify.MovieRef;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half of the bundled catalogue is removed, and all of its movies are looked up: nothing is matched with another movie. */
class MissingMoviesTest {
    private static Catalogue catalogue = new Catalogue(List.of(), List.of());
    private static IntUnaryOperator ratings = movie -> 0;

    @BeforeAll
    static void read() throws URISyntaxException {
        Dataset data = Bundle.read();
        catalogue = data.catalogue();
        ratings = data.ratings().byMovie()::count;
    }

    /** Two movies of the same name and year can be told apart by their ids alone: Emma (1996). */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void areNotMatchedByTitleAndYear(long seed) {
        Half half = Half.of(seed);

        for (Function<Movie, String> form : List.<Function<Movie, String>>of(Movie::title, MissingMoviesTest::plain)) {
            assertThat(half.wrong(movie -> MovieRef.of(form.apply(movie), movie.year())))
                    .allSatisfy(pair ->
                            assertThat(pair.isNamesake()).as(pair.toString()).isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void areNotMatchedByTitleYearAndId(long seed) {
        assertThat(Half.of(seed).wrong(movie -> new MovieRef(List.of(plain(movie)), movie.year(), imdb(movie), "")))
                .isEmpty();
    }

    /** A title without a year may be that of a film made twice. All others are told apart. */
    @Test
    void areMatchedByTitleAloneOnlyToMoviesWithTheSameName() {
        Half half = Half.of(1);
        List<Pair> wrong = half.wrong(movie -> MovieRef.of(plain(movie), Movie.UNKNOWN_YEAR));

        assertThat((double) wrong.size() / half.missing().size())
                .as("%d of %d", wrong.size(), half.missing().size())
                .isBetween(0.03, 0.045);
        assertThat(half.wrong(movie -> new MovieRef(List.of(plain(movie)), Movie.UNKNOWN_YEAR, imdb(movie), "")))
                .isEmpty();
    }

    private static Links imdb(Movie movie) {
        return new Links(movie.links().imdb(), "");
    }

    private static String plain(Movie movie) {
        return SiteTitles.plain(movie).title();
    }

    /** A missing movie and the one that it was matched with. */
    private record Pair(Movie missing, Movie found) {
        boolean isNamesake() {
            return missing.year() == found.year() && Bundle.name(plain(missing)).equals(Bundle.name(plain(found)));
        }
    }

    /** A catalogue of half of the movies, and the other half. */
    private record Half(Catalogue present, MovieFinder finder, List<Movie> missing) {
        static Half of(long seed) {
            RandomGenerator random = new SplittableRandom(seed);
            List<Movie> missing = new ArrayList<>();
            List<Integer> kept = new ArrayList<>();
            IntStream.range(0, catalogue.size()).forEach(movie -> {
                if (random.nextBoolean()) {
                    kept.add(movie);
                } else {
                    missing.add(catalogue.movie(movie));
                }
            });
            Catalogue present =
                    new Catalogue(kept.stream().map(catalogue::movie).toList(), catalogue.genres());
            return new Half(present, new MovieFinder(present, movie -> ratings.applyAsInt(kept.get(movie))), missing);
        }

        List<Pair> wrong(Function<Movie, MovieRef> written) {
            List<Pair> wrong = new ArrayList<>();
            for (Movie movie : missing) {
                if (finder.identify(written.apply(movie)) instanceof Match.Found(int found, Match.By _)) {
                    wrong.add(new Pair(movie, present.movie(found)));
                }
            }
            return wrong;
        }
    }
}
