package dev.marquee.recommend;

import static dev.marquee.recommend.Films.film;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovieLookupTest {
    private final MovieLookup search = new MovieLookup(Films.catalogue(
            film(0, "Matrix, The", 1999),
            film(1, "Heat", 1995),
            film(2, "Heat", 1986),
            film(3, "Heathers", 1989),
            film(4, "City of Lost Children, The (Cité des enfants perdus, La)", 1995),
            film(5, "Schindler's List", 1993),
            film(6, "Toy Story", 1995),
            film(7, "Toy Story 2", 1999),
            film(8, "101", 2001),
            film(9, "$", 1971),
            film(10, "Fast & Furious", 2009),
            film(11, "Toy Soldiers", 1991),
            film(12, "Toys", 1992),
            film(13, "Toy", 1982),
            film(14, "Toy Soldiers Again", 1994),
            film(15, "Léon: The Professional", 1994)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the matrix               | 0
            MATRIX                   | 0
            Matrix, The              | 0
            The Matrix (1999)        | 0
            matrix                   | 0
            '  the   matrix  '       | 0
            matr                     | 0
            Heat (1986)              | 2
            heat(1995)               | 1
            heathers                 | 3
            The City of Lost Children| 4
            La cité des enfants perdus | 4
            cite des enfants         | 4
            City of Lost Children, The (Cité des enfants perdus, La) (1995) | 4
            schindlers list          | 5
            Schindler’s List         | 5
            toy story                | 6
            toy story 2              | 7
            101 (2001)               | 8
            $                        | 9
            fast and furious         | 10
            toy so (1991)            | 11
            leon the professional    | 15
            LÉON                     | 15
            """)
    void findsATypedTitle(String typed, int movie) {
        assertThat(search.find(typed)).isEqualTo(movie);
    }

    @Test
    void prefersAnIdToATitle() {
        assertThat(search.find("101")).isEqualTo(1);
        assertThat(search.find(" 103 ")).isEqualTo(3);
    }

    @Test
    void listsAmbiguousMatches() {
        assertThatThrownBy(() -> search.find("heat"))
                .isInstanceOf(UsageException.class)
                .hasMessage("2 movies match 'heat'; give the id of one: 101 Heat (1995), 102 Heat (1986)");
    }

    @Test
    void listsAtMostFiveMatches() {
        assertThatThrownBy(() -> search.find("to"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("6 movies match 'to'")
                .hasMessageEndingWith("112 Toys (1992), 113 Toy (1982), …");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shindlers Lisst", "Schindler's List (1994)"})
    void suggestsTheClosestTitles(String typed) {
        assertThatThrownBy(() -> search.find(typed))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(
                        "no movie is called '" + typed + "'; the closest titles are 105 Schindler's List (1993), ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void rejectsABlankText(String typed) {
        assertThatThrownBy(() -> search.find(typed))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("give its id or its title");
    }

    @Test
    void findsNothingForBracketsAlone() {
        assertThatThrownBy(() -> search.find("()"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("no movie");
    }
}
