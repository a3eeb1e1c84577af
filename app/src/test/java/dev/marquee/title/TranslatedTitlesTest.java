package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.read.AkasReader;
import dev.marquee.title.identify.Match;
import dev.marquee.title.identify.MovieRef;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles of other countries are matched by IMDb's title.akas.tsv, of which a few rows are here. */
class TranslatedTitlesTest {
    private static Catalogue catalogue = new Catalogue(List.of(), List.of());
    private static MovieFinder plain = new MovieFinder(catalogue, movie -> 0);
    private static MovieFinder finder = plain;

    @BeforeAll
    static void read() throws URISyntaxException {
        Dataset data = Bundle.read();
        catalogue = data.catalogue();
        plain = MovieFinder.of(data);
        Path file = Path.of(Objects.requireNonNull(TranslatedTitlesTest.class.getResource("title.akas.tsv"), "titles")
                .toURI());
        finder = plain.withTitles(AkasReader.read(file, catalogue));
    }

    @Test
    void matchesTranslatedTitles() throws IOException {
        Tally with = tally(finder);
        Tally without = tally(plain);

        assertThat(with.wrong()).as(with.toString()).isEmpty();
        assertThat(with.share()).as(with.toString()).isGreaterThanOrEqualTo(0.9);
        assertThat(without.share()).as(without.toString()).isLessThan(0.1);
    }

    @Test
    void staysTrueToTitlesOfTheCatalogue() {
        for (Movie movie : catalogue.movies()) {
            MovieRef written = MovieRef.of(SiteTitles.plain(movie).title(), movie.year());
            if (plain.identify(written) instanceof Match.Found found) {
                assertThat(finder.identify(written)).as(movie.titleAndYear()).isEqualTo(found);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Der Pate, 1990, another year",
        "Blue Harvest, 1977, a title that hid what was filmed",
        "The Star Wars, 1976, a working title",
        "Der Film den niemand kennt, 2001, not in the catalogue",
        "Solange es Menschen gibt, 1959, not in the file",
    })
    void findsNothingBy(String title, int year, String why) {
        assertThat(finder.identify(MovieRef.of(title, year))).as(why).isNotInstanceOf(Match.Found.class);
    }

    /** Without a year a short title of a little-known movie may be that of another, as in the catalogue. */
    @Test
    void matchesWithoutAYearWhatIsLongOrWellKnown() {
        assertThat(finder.identify(MovieRef.of("Der unsichtbare Dritte", Movie.UNKNOWN_YEAR)))
                .isEqualTo(new Match.Found(catalogue.ids().index(new MovieId("908")), Match.By.TITLE));
        assertThat(finder.identify(MovieRef.of("Jagten", Movie.UNKNOWN_YEAR))).isInstanceOf(Match.Ambiguous.class);
    }

    @Test
    void countsATranslatedTitleAsASecondNameInANearYear() {
        MovieRef written = new MovieRef(List.of("Les évadés", "The Shawshank Redemption"), 1995, Links.NONE, "");

        assertThat(plain.identify(written)).isInstanceOf(Match.Ambiguous.class);
        assertThat(finder.identify(written)).isInstanceOf(Match.Found.class);
    }

    private static Tally tally(MovieFinder finder) throws IOException {
        Tally tally = new Tally(catalogue);
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .ofNamedCsvRecord(Objects.requireNonNull(
                        TranslatedTitlesTest.class.getResourceAsStream("translated-titles.csv"), "titles"))) {
            for (NamedCsvRecord line : lines) {
                MovieRef written = MovieRef.of(line.getField("title"), Integer.parseInt(line.getField("year")));
                tally.count(
                        written, catalogue.ids().index(new MovieId(line.getField("movie"))), finder.identify(written));
            }
        }
        return tally;
    }
}
