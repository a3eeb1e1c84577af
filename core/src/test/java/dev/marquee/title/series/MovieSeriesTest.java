package dev.marquee.title.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MovieSeriesTest {
    private static final List<String> GENRES = List.of("Action", "Comedy", "Documentary", "Drama", "Sci-Fi");

    /** Titles of one series, in order. */
    static Stream<List<String>> series() {
        return Stream.of(
                List.of("Toy Story (1995)", "Toy Story 2 (1999)", "Toy Story 3 (2010)"),
                List.of("Godfather, The (1972)", "Godfather: Part II, The (1974)", "Godfather: Part III, The (1990)"),
                List.of(
                        "Star Wars: Episode IV - A New Hope (1977)",
                        "Star Wars: Episode V - The Empire Strikes Back (1980)",
                        "Star Wars: Episode I - The Phantom Menace (1999)",
                        "Star Wars: The Last Jedi (2017)"),
                List.of(
                        "Lord of the Rings: The Fellowship of the Ring, The (2001)",
                        "Lord of the Rings: The Two Towers, The (2002)",
                        "Lord of the Rings: The Return of the King, The (2003)"),
                List.of(
                        "Harry Potter and the Sorcerer's Stone (a.k.a. Harry Potter and the Philosopher's Stone) (2001)",
                        "Harry Potter and the Chamber of Secrets (2002)",
                        "Harry Potter and the Deathly Hallows: Part 1 (2010)",
                        "Harry Potter and the Deathly Hallows: Part 2 (2011)"),
                List.of("Die Hard (1988)", "Die Hard 2 (1990)", "Die Hard: With a Vengeance (1995)"),
                List.of(
                        "Fast and the Furious, The (2001)",
                        "2 Fast 2 Furious (Fast and the Furious 2, The) (2003)",
                        "Fast and the Furious: Tokyo Drift, The (Fast and the Furious 3, The) (2006)"),
                List.of(
                        "Mission: Impossible (1996)",
                        "Mission: Impossible II (2000)",
                        "Mission: Impossible - Fallout (2018)"),
                List.of("Alien (1979)", "Aliens (1986)", "Alien³ (a.k.a. Alien 3) (1992)"),
                List.of("Kill Bill: Vol. 1 (2003)", "Kill Bill: Vol. 2 (2004)"),
                List.of("Terminator, The (1984)", "Terminator 2: Judgment Day (1991)"),
                List.of("Jurassic Park (1993)", "Jurassic Park III (2001)"));
    }

    @ParameterizedTest
    @MethodSource("series")
    void joinsThePartsOfASeriesInTheirOrder(List<String> titles) {
        assertThat(joined(titles.reversed())).containsExactly(titles);
    }

    /** Titles of movies that belong to no series with each other. */
    static Stream<List<String>> others() {
        return Stream.of(
                List.of("Thing, The (1982)", "Thing, The (2011)"),
                List.of("Psycho (1960)", "American Psycho (2000)", "Psycho (1998)"),
                List.of("Heat (1995)", "In the Heat of the Night (1967)"),
                List.of("Super (2010)", "Super 8 (2011)"),
                List.of("Malcolm (1986)", "Malcolm X (1992)"),
                List.of("Apollo 13 (1995)", "Apollo 18 (2011)"),
                List.of("Death Race (2008)", "Death Race 2000 (1975)"),
                List.of("Alien (1979)", "Alien Nation (1988)", "Aliens in the Attic (2009)"),
                List.of("Ghost (1990)", "Ghosts (1997)"),
                List.of("Robin Hood (1973)", "Robin Hood: Prince of Thieves (1991)"),
                List.of("Lord of the Rings, The (1978)", "Lord of the Rings: The Two Towers, The (2002)"),
                List.of("Beauty and the Beast (1991)", "Beauty and the Boss (1932)"),
                List.of("Snow White and the Seven Dwarfs (1937)", "Snow White and the Huntsman (2012)"),
                List.of("Movie 1 (1991)", "Movie 2 (1992)", "Movie 3 (1993)"),
                List.of("Movie 2 (1992)", "Movie 3 (1993)", "Movie 57 (1994)"),
                List.of("Matrix 2 (2003)", "Matrix, The (2008)"),
                List.of("10 (1979)", "11 (1980)", "Ten (2002)", "II (1990)"),
                List.of(": - (1999)", "- 2 (2000)", "() (2001)"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void doesNotJoinMoviesThatAreAlikeInTitleOnly(List<String> titles) {
        assertThat(joined(titles)).isEmpty();
    }

    @Test
    void attachesASequelToTheRemakeThatItFollows() {
        assertThat(joined(
                        List.of("Halloween (1978)", "Halloween II (1981)", "Halloween (2007)", "Halloween II (2009)")))
                .containsExactly(
                        List.of("Halloween (1978)", "Halloween II (1981)"),
                        List.of("Halloween (2007)", "Halloween II (2009)"));
    }

    static Stream<Arguments> genres() {
        return Stream.of(
                Arguments.of("Sci-Fi", "Action", false),
                Arguments.of("Sci-Fi|Drama", "Action|Drama", true),
                Arguments.of("", "Action", true));
    }

    @ParameterizedTest
    @MethodSource("genres")
    void joinsOnlyMoviesWithACommonGenreWhereGenresAreKnown(String genres, String others, boolean join) {
        Catalogue catalogue = new Catalogue(
                List.of(movie(0, "Night Train (1990)", genres), movie(1, "Night Train 2 (1994)", others)), GENRES);

        assertThat(MovieSeries.of(catalogue).all()).hasSize(join ? 1 : 0);
    }

    @Test
    void doesNotJoinTheShowsOfAComedianOrAProgramme() {
        for (String genres : List.of("Comedy", "Documentary", "Comedy|Documentary")) {
            Catalogue catalogue = new Catalogue(
                    List.of(
                            movie(0, "Bill Hicks: Relentless (1992)", genres),
                            movie(1, "Bill Hicks: Revelations (1993)", genres)),
                    GENRES);

            assertThat(MovieSeries.of(catalogue).all()).as(genres).isEmpty();
        }
    }

    @Test
    void ordersPartsByNumberWhereAYearIsUnknown() {
        assertThat(joined(List.of("Night Train 3", "Night Train 2 (1994)", "Night Train")))
                .containsExactly(List.of("Night Train", "Night Train 2 (1994)", "Night Train 3"));
    }

    private static List<List<String>> joined(List<String> titles) {
        Catalogue catalogue = new Catalogue(
                IntStream.range(0, titles.size())
                        .mapToObj(movie -> movie(movie, titles.get(movie), ""))
                        .toList(),
                GENRES);
        return MovieSeries.of(catalogue).all().stream()
                .map(parts -> parts.stream()
                        .map(part -> catalogue.movie(part).titleAndYear())
                        .toList())
                .toList();
    }

    /** @param title with the year in parentheses, if it is known */
    private static Movie movie(int index, String title, String genres) {
        boolean dated = title.matches(".* \\(\\d{4}\\)");
        return new Movie(
                new MovieId("m" + index),
                dated ? title.substring(0, title.length() - 7) : title,
                dated ? Integer.parseInt(title.substring(title.length() - 5, title.length() - 1)) : Movie.UNKNOWN_YEAR,
                genres.isEmpty() ? List.of() : Arrays.asList(genres.split("\\|", -1)),
                Links.NONE);
    }
}
