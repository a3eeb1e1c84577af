package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovieLensTitlesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Heat (1995)|Heat|1995",
                "Heat(1995)|Heat|1995",
                "Heat   (1995)|Heat|1995",
                "Am\u00E9lie (Fabuleux destin, Le) (2001)|Am\u00E9lie (Fabuleux destin, Le)|2001",
                "Series (1995-2000)|Series|1995",
                "Series (1995\u2013)|Series|1995",
                "Tab\t(1995)|Tab|1995",
                "Heat (199x)|Heat (199x)|0",
                "Heat (1995) |Heat (1995) |0",
                "Heat \u0661\u0669\u0669\u0665|Heat \u0661\u0669\u0669\u0665|0",
                "(1995)|(1995)|0",
                " (1995)| (1995)|0",
                "1995)|1995)|0",
            })
    void endWithTheYearIfItIsKnown(String text, String title, int year) {
        Movie movie = MovieLensTitles.movie("1", text, List.of(), Links.NONE);

        assertThat(movie.title()).isEqualTo(title);
        assertThat(movie.year()).isEqualTo(year);
    }
}
