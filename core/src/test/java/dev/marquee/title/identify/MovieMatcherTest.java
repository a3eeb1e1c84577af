package dev.marquee.title.identify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.title.identify.Match.Ambiguous;
import dev.marquee.title.identify.Match.By;
import dev.marquee.title.identify.Match.Found;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What identifies a movie and what is only a hint. */
class MovieMatcherTest {
    private static final int TIE_ME_UP = 0;
    private static final int FUTURE = 4;
    private static final int NUMBER = 5;

    private final MovieMatcher matcher = new MovieMatcher(
            new Catalogue(
                    List.of(
                            new Movie(
                                    new MovieId("10"),
                                    "Tie Me Up! Tie Me Down! (¡Átame!)",
                                    1990,
                                    List.of("Comedy", "Drama"),
                                    Links.NONE),
                            movie("44", "Mortal Kombat", 1995),
                            movie("2975", "Best Man, The", 1999, "Malcolm D. Lee", 120),
                            movie("6333", "X2: X-Men United", 2003),
                            movie("2012", "Back to the Future Part III", 1990),
                            movie("72378", "2012", 2009),
                            movie("8", "Batman: Mask of the Phantasm", 1993),
                            movie("9", "Love (Amour)", 2012),
                            movie("1080", "Monty Python's Life of Brian", 1979),
                            movie("11", "Boys, The", 1998),
                            movie("838", "Emma", 1996, "Douglas McGrath", 120),
                            movie("26764", "Emma", 1996, "Diarmuid Lawrence", 107)),
                    List.of("Comedy", "Drama")),
            movie -> movie == 6 || movie == 9 ? 1 : 100,
            Map.of());

    private static Movie movie(String id, String title, int year) {
        return new Movie(new MovieId(id), title, year, List.of(), Links.NONE);
    }

    private static Movie movie(String id, String title, int year, String director, int runtime) {
        return movie(id, title, year)
                .with(new Movie.Metadata(
                        runtime,
                        "",
                        new Movie.Credits(List.of(director), List.of(), List.of()),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "Mortal Kombat: The Journey Begins, 1995, 1",
        "The Best Man, 1998, 2",
        "Tie Me Up! Tie Me Down!, 1989, 0",
        "Batman, 1993, 6",
    })
    void isOnlyACandidateByAPartOfTheTitleOrANearYear(String title, int year, int candidate) {
        assertThat(matcher.match(MovieRef.of(title, year))).isEqualTo(new Ambiguous(List.of(candidate)));
    }

    @ParameterizedTest
    @CsvSource({
        "X2, 2003, 3",
        "X-Men United, 2003, -1",
        "Back to the Future 3, 1990, 4",
        "Future 3, 1990, -1",
        "Life of Brian, 1979, 8",
        "Life of Brian, 1980, -1",
        "Of Brian, 1979, -1"
    })
    void completesTheTitleOfAWellKnownMovie(String title, int year, int movie) {
        assertThat(matcher.match(MovieRef.of(title, year)))
                .isEqualTo(movie < 0 ? new Match.Unknown() : new Found(movie, By.TITLE));
    }

    @Test
    void identifiesByTwoNamesInANearYear() {
        assertThat(matcher.match(named(1989, "Tie Me Up! Tie Me Down!", "¡Átame!")))
                .isEqualTo(new Found(TIE_ME_UP, By.TITLE));
        assertThat(matcher.match(named(1989, "Tie Me Up! Tie Me Down!", "Tie me up, tie me down")))
                .as("one name written twice")
                .isEqualTo(new Ambiguous(List.of(TIE_ME_UP)));
        assertThat(matcher.match(named(1987, "Tie Me Up! Tie Me Down!", "¡Átame!")))
                .isEqualTo(new Match.Unknown());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Best Man | 1998 | Malcolm D. Lee       |         |       | 2",
                "The Best Man | 1998 | MALCOLM D LEE, Other |         |       | 2",
                "The Best Man | 1998 | Davide Ferrario      | 120 min |       | -1",
                "The Best Man | 1998 |                      | 121     |       | 2",
                "The Best Man | 1998 |                      | 99      |       | -1",
                "The Best Man | 1998 |                      |         | Drama | -1",
                "The Best Man | 1997 | Malcolm D. Lee       | 120     |       | -2",
                "Tie Me Up! Tie Me Down! | 1989 | X         | 100     | Drama | 0",
                "Tie Me Up! Tie Me Down! | 1989 | X         | 100     | War   | -1",
                "The Boys     | 2019 | Stewart Hendler      |         |       | -2",
            })
    void identifiesByASecondSignInANearYear(
            String title, int year, String directors, String runtime, String genres, int movie) {
        MovieRef wanted =
                MovieRef.of(title, year).with(MovieRef.Hints.of(text(directors), text(runtime), text(genres)));

        assertThat(matcher.match(wanted))
                .isEqualTo(
                        switch (movie) {
                            case -2 -> new Match.Unknown();
                            case -1 -> new Ambiguous(List.of(title.startsWith("Tie") ? TIE_ME_UP : 2));
                            default -> new Found(movie, By.TITLE);
                        });
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void tellsMoviesOfOneTitleAndYearApartByTheDirector() {
        MovieRef emma = MovieRef.of("Emma", 1996);

        assertThat(matcher.match(emma)).isEqualTo(new Ambiguous(List.of(10, 11)));
        assertThat(matcher.match(emma.with(MovieRef.Hints.of("Diarmuid Lawrence", "", ""))))
                .isEqualTo(new Found(11, By.TITLE));
        assertThat(matcher.match(emma.with(MovieRef.Hints.of("Jane Doe", "", ""))))
                .isEqualTo(new Ambiguous(List.of(10, 11)));
    }

    @Test
    void isNoLessSureByAnOriginalTitleThatTheCatalogueLacks() {
        assertThat(matcher.match(named(1999, "The Best Man", "Paras mies"))).isEqualTo(new Found(2, By.TITLE));
    }

    @Test
    void isAmbiguousByANumberThatIsAnIdAndATitle() {
        assertThat(matcher.match(MovieText.of("2012"))).isEqualTo(new Ambiguous(List.of(FUTURE, NUMBER)));
        assertThat(matcher.match(MovieText.of("44"))).isEqualTo(new Found(1, By.ID));
        assertThat(matcher.match(MovieText.of("1917"))).isEqualTo(new Match.Unknown());
    }

    @Test
    void takesNumbersAmongTitlesForTitles() {
        List<MovieRef> list = List.of(MovieText.of("Mortal Kombat (1995)"), MovieText.of("2012"), MovieText.of("44"));

        assertThat(list.stream().map(MovieText.numbers(list)).map(matcher::match))
                .containsExactly(new Found(1, By.TITLE), new Found(NUMBER, By.TITLE), new Match.Unknown());
    }

    @Test
    void isNotSureWithoutAYearByAShortTitleThatIsNotTheMainOneOfALittleKnownMovie() {
        assertThat(matcher.match(MovieText.of("Boys"))).isEqualTo(new Ambiguous(List.of(9)));
        assertThat(matcher.match(MovieText.of("The Boys"))).isEqualTo(new Found(9, By.TITLE));
        assertThat(matcher.match(MovieText.of("Amour"))).as("well known").isEqualTo(new Found(7, By.TITLE));
    }

    @Test
    void knowsFurtherTitlesButNoneBeforeThoseOfTheCatalogue() {
        MovieMatcher more = new MovieMatcher(
                new Catalogue(
                        List.of(movie("1", "Heat", 1995), movie("2", "Thief", 1995), movie("3", "Ronin", 1998)),
                        List.of()),
                movie -> 1,
                Map.of(
                        new MovieId("1"), List.of("Hitze", "Vier Männer"),
                        new MovieId("2"), List.of("Heat", "Vier Maenner", "Hitze"),
                        new MovieId("9"), List.of("Nichts")));

        assertThat(more.match(MovieRef.of("Heat", 1995))).isEqualTo(new Found(0, By.TITLE));
        assertThat(more.match(MovieRef.of("Vier Maenner", 1995))).isEqualTo(new Found(1, By.TITLE));
        assertThat(more.match(MovieRef.of("HITZE", 1995))).isEqualTo(new Ambiguous(List.of(0, 1)));
        assertThat(more.match(MovieRef.of("Vier Männer", 1996))).isEqualTo(new Ambiguous(List.of(0)));
        assertThat(more.match(MovieRef.of("Nichts", 1995))).isEqualTo(new Match.Unknown());
    }

    private static MovieRef named(int year, String... titles) {
        return new MovieRef(List.of(titles), year, Links.NONE, "");
    }
}
