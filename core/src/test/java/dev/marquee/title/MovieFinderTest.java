package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.UsageException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovieFinderTest {
    private static final List<String> TITLES = List.of(
            "Matrix, The (1999)",
            "Heat (1995)",
            "Heat (1986)",
            "Heathers (1989)",
            "City of Lost Children, The (Cité des enfants perdus, La) (1995)",
            "Schindler's List (1993)",
            "Toy Story (1995)",
            "Toy Story 2 (1999)",
            "101 (2001)",
            "$ (1971)",
            "Fast & Furious (2009)",
            "Toy Soldiers (1991)",
            "Toys (1992)",
            "Hamlet (1996)",
            "Hamlet (2000)",
            "Léon: The Professional (1994)",
            "Rocky II (1979)",
            "Lord of the Flies (1963)",
            "Lord of the Rings: The Fellowship of the Ring, The (2001)",
            "Lord of the Rings: The Two Towers, The (2002)",
            "Fear (1996)");
    private static final int[] RATINGS = {90, 50, 2, 10, 10, 70, 80, 60, 1, 1, 9, 8, 8, 20, 5, 30, 40, 10, 88, 77, 7};

    /** Movie i has the id 100 + i. */
    private static final Catalogue CATALOGUE = new Catalogue(
            IntStream.range(0, TITLES.size())
                    .mapToObj(i -> movie(100 + i, TITLES.get(i)))
                    .toList(),
            List.of());

    private final MovieFinder finder = new MovieFinder(CATALOGUE, movie -> RATINGS[movie]);

    private static Movie movie(int id, String title) {
        int bracket = title.lastIndexOf('(');
        return new Movie(
                new MovieId(String.valueOf(id)),
                title.substring(0, bracket).strip(),
                Integer.parseInt(title.substring(bracket + 1, title.length() - 1)),
                List.of(),
                Links.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the matrix               | 0
            MATRIX                   | 0
            Matrix, The              | 0
            The Matrix (1999)        | 0
            '  the   matrix  '       | 0
            matr                     | 0
            matrx                    | 0
            Heat (1986)              | 2
            heat(1995)               | 1
            heathers                 | 3
            The City of Lost Children| 4
            La cité des enfants perdus | 4
            cite des enfants         | 4
            City of Lost Children, The (Cité des enfants perdus, La) (1995) | 4
            Schindler’s List         | 5
            Shindlers Lisst          | 5
            toy story                | 6
            toy story 2              | 7
            toy story II             | 7
            rocky two                | 16
            101 (2001)               | 8
            $                        | 9
            fast and furious         | 10
            toy so (1991)            | 11
            leon the professional    | 15
            LÉON                     | 15
            """)
    void findsATypedTitle(String typed, int movie) {
        assertThat(finder.one(typed)).isEqualTo(movie);
    }

    @Test
    void takesTheBestKnownOfTheMoviesThatATextBegins() {
        assertThat(finder.one("lord of the")).isEqualTo(18);
        assertThat(finder.one("to")).isEqualTo(6);
    }

    @Test
    void takesAFarBetterKnownMovieOfTheSameTitle() {
        assertThat(finder.one("heat")).isEqualTo(1);
    }

    @Test
    void prefersAnIdToATitle() {
        assertThat(finder.one("101")).isEqualTo(1);
        assertThat(finder.one(" 103 ")).isEqualTo(3);
    }

    @Test
    void listsMoviesOfTheSameTitleBestKnownFirst() {
        assertThatThrownBy(() -> finder.one("hamlet"))
                .isInstanceOf(UsageException.class)
                .hasMessage("2 movies match 'hamlet'; give the id of one: 113 Hamlet (1996), 114 Hamlet (2000)");
    }

    @Test
    void listsAtMostFiveMovies() {
        MovieFinder equallyKnown = new MovieFinder(CATALOGUE, movie -> 1);

        assertThatThrownBy(() -> equallyKnown.one("h"))
                .isInstanceOf(UsageException.class)
                .hasMessage("5 movies match 'h'; give the id of one: 101 Heat (1995), 102 Heat (1986), "
                        + "103 Heathers (1989), 113 Hamlet (1996), 114 Hamlet (2000)");
    }

    @ParameterizedTest
    @CsvSource({
        "Schindler's List (1994), 105 Schindler's List (1993)",
        "Heat (1996), '101 Heat (1995), 102 Heat (1986)'"
    })
    void neverTakesAnotherYear(String typed, String closest) {
        assertThatThrownBy(() -> finder.one(typed))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("no movie is called '%s'; the closest titles are %s".formatted(typed, closest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paddington (2014)", "paddington 1995", "()", "zzyzx (1999)", "1995", "paddington story"})
    void findsNothingWhereNothingMatches(String typed) {
        assertThatThrownBy(() -> finder.one(typed))
                .isInstanceOf(UsageException.class)
                .hasMessage("no movie is called '%s'; check the spelling, or give its id".formatted(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void rejectsABlankText(String typed) {
        assertThatThrownBy(() -> finder.one(typed))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("give its id or its title");
    }
}
