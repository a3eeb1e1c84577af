package dev.marquee.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.imports.site.ExportedRating;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.title.MovieFinder;
import dev.marquee.title.identify.ExternalIds;
import dev.marquee.title.identify.Match;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImporterTest {
    private static final int HEAT = 0;
    private static final int ALIEN = 2;
    private static final int CITY = 3;

    private final Catalogue catalogue = new Catalogue(
            List.of(
                    movie("6", "Heat", 1995, "0113277", "949"),
                    movie("61", "Heat", 1986, "", ""),
                    movie("1214", "Alien", 1979, "0078748", "348"),
                    movie("29", "City of Lost Children, The (Cité des enfants perdus, La)", 1995, "", ""),
                    movie("70", "Hamlet", 2000, "", ""),
                    movie("71", "Hamlet", 2000, "", ""),
                    movie("260", "Star Wars: Episode IV - A New Hope", 1977, "", ""),
                    movie("1210", "Star Wars: Episode VI - Return of the Jedi", 1983, "", ""),
                    movie("122886", "Star Wars: Episode VII - The Force Awakens", 2015, "", ""),
                    movie("2502", "Rocky II", 1979, "", ""),
                    movie("4", "One, The", 2001, "", ""),
                    movie("5", "(500) Days of Summer", 2009, "", ""),
                    movie("143410", "Hyena Road", Movie.UNKNOWN_YEAR, "", "")),
            List.of());
    private final MovieFinder finder = new MovieFinder(catalogue, movie -> 10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Heat                            | 1995 | 0",
                "Heat                            | 1986 | 1",
                "The City of Lost Children       | 1995 | 3",
                "La Cité des Enfants Perdus      | 1997 | -1",
                "La cité des enfants perdus      | 1995 | 3",
                "the city of lost children       | 1995 | 3",
                "Star Wars                       | 1977 | 6",
                "Return of the Jedi              | 1983 | 7",
                "Star Wars                       | 1983 | 7",
                "Star Wars: The Force Awakens    | 2015 | 8",
                "Rocky 2                         | 1979 | 9",
                "Rocky                           | 1979 | -1",
                "Rocky III                       | 1979 | -1",
                "Hyena Road                      | 2015 | 12",
                "Home Video (The One)            | 2001 | 10",
                "Heat                            | 1990 | -1",
            })
    void matchesByTitleAndYear(String title, int year, int movie) {
        Match match = finder.identify(MovieRef.of(title, year));

        assertThat(match).isEqualTo(movie < 0 ? new Match.Unknown() : new Match.Found(movie, Match.By.TITLE));
    }

    @ParameterizedTest
    @CsvSource({"tt0113277, ''", "113277, ''", "0113277, ''", "'', 949", "'', 949.0"})
    void matchesByIdInAnyFormat(String imdb, String tmdb) {
        MovieRef movie = new MovieRef(List.of("Something else"), 2001, ExternalIds.links(imdb, tmdb), "");

        assertThat(finder.identify(movie)).isEqualTo(new Match.Found(HEAT, Match.By.ID));
    }

    @Test
    void rejectsATitleMatchThatAnIdContradicts() {
        MovieRef other = new MovieRef(List.of("Alien"), 1979, ExternalIds.links("tt9999999", ""), "");

        assertThat(finder.identify(other)).isEqualTo(new Match.Unknown());
    }

    @Test
    void trustsAMovieLensIdOnlyIfTheTitleAgrees() {
        assertThat(finder.identify(new MovieRef(List.of("Heat"), 1986, Links.NONE, "1214")))
                .isEqualTo(new Match.Found(1, Match.By.TITLE));
        assertThat(finder.identify(new MovieRef(List.of("Alien"), 1979, Links.NONE, "1214")))
                .isEqualTo(new Match.Found(ALIEN, Match.By.ID));
        assertThat(finder.identify(MovieText.of("1214"))).isEqualTo(new Match.Found(ALIEN, Match.By.ID));
    }

    @ParameterizedTest
    @CsvSource({
        "the city of lost children, 1994, 3",
        "La Cité des Enfants Perdus, 1996, 3",
        "Heat, 1994, 0",
        "Heat, 1996, 0"
    })
    void isAmbiguousInTheYearBeforeOrAfter(String title, int year, int candidate) {
        assertThat(finder.identify(MovieRef.of(title, year))).isEqualTo(new Match.Ambiguous(List.of(candidate)));
    }

    @Test
    void listsAmbiguousCandidates() {
        assertThat(finder.identify(MovieRef.of("Hamlet", 2000))).isEqualTo(new Match.Ambiguous(List.of(4, 5)));
        assertThat(finder.identify(MovieRef.of("Heat", Movie.UNKNOWN_YEAR)))
                .isEqualTo(new Match.Ambiguous(List.of(0, 1)));
    }

    @ParameterizedTest
    @CsvSource({"Home Video (1), 10", "Trip (Alien) 2, 2", "Alien (2), 2", "City of Lost Children (Alien), 3"})
    void isAmbiguousWithUnknownTextInParenthesesAndNoYear(String title, int candidate) {
        assertThat(finder.identify(MovieRef.of(title, Movie.UNKNOWN_YEAR)))
                .isEqualTo(new Match.Ambiguous(List.of(candidate)));
    }

    @ParameterizedTest
    @CsvSource({
        "La Cité des enfants perdus, 3",
        "The City of Lost Children (La Cité des enfants perdus), 3",
        "(500) Days of Summer, 11",
        "500 Days of Summer, 11",
        "The (One), 10",
    })
    void matchesFullNamesWithoutAYear(String title, int movie) {
        assertThat(finder.identify(MovieRef.of(title, Movie.UNKNOWN_YEAR)))
                .isEqualTo(new Match.Found(movie, Match.By.TITLE));
    }

    @Test
    void keepsTheLatestRatingAndSeparatesSeenMovies() {
        MovieRef heat = MovieRef.of("Heat", 1995);
        SiteExport export = new SiteExport(
                ImportSource.LETTERBOXD,
                RatingScale.HALF_STARS,
                List.of(
                        new ExportedRating(heat, 5, "2021-02-28"),
                        new ExportedRating(heat, 2, "2018-12-31"),
                        new ExportedRating(MovieRef.of("Nope", 2022), 3, "")),
                List.of(
                        new SiteExport.View(heat, ""),
                        new SiteExport.View(MovieRef.of("Alien", 1979), "2020-05-01"),
                        new SiteExport.View(MovieRef.of("Hamlet", 2000), "")),
                SiteExport.Unseen.NONE,
                SiteExport.Skipped.NONE,
                Map.of());

        ImportResult imported = new Importer(finder, RatingScale.STARS).match(export);

        assertThat(imported.ratings())
                .isEqualTo(
                        Map.of(HEAT, new ImportResult.Rating(5, Optional.of(Instant.parse("2021-02-28T00:00:00Z")))));
        assertThat(imported.repeated()).isEqualTo(1);
        assertThat(imported.seen()).isEqualTo(Map.of(ALIEN, Optional.of(Instant.parse("2020-05-01T00:00:00Z"))));
        assertThat(imported.unmatched()).extracting(MovieRef::label).containsExactly("Nope (2022)");
        assertThat(imported.ambiguous())
                .extracting(ImportResult.AmbiguousMovie::candidates)
                .containsExactly(List.of(4, 5));
        assertThat(imported.ratings()).doesNotContainKey(CITY);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-28, 2021-02-28T00:00:00Z",
        "2021-02-28T20:15:01.000Z, 2021-02-28T20:15:01Z",
        "2021-02-28T20:15:01+02:00, 2021-02-28T18:15:01Z",
        "2021-02-28 20:15:01, 2021-02-28T20:15:01Z",
        "2021-02-28 20:15:01 , 2021-02-28T20:15:01Z",
        "1614543301, 2021-02-28T20:15:01Z",
        "1614543301250, 2021-02-28T20:15:01.250Z",
        "999999999999, 2001-09-09T01:46:39.999Z",
        "16145433012, ",
        "2021-02-30, ",
        "0001-01-01T00:00:00Z, ",
        "1970-01-01, ",
        "yesterday, ",
        "'', ",
    })
    void readsRatingTimesInAnyFormat(String when, Instant time) {
        assertThat(new ExportedRating(MovieRef.of("Heat", 1995), 5, when).time())
                .isEqualTo(Optional.ofNullable(time));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5..5, 0.5..5, 5, 5",
        "0.5..5, 1..5:1, 5, 5",
        "0.5..5, 1..5:1, 3.5, 4",
        "0.5..5, 1..5:1, 0.5, 1",
        "0.5..5, 1..10:1, 5, 10",
        "1..10:1, 0.5..5, 10, 5",
        "1..10:1, 0.5..5, 1, 0.5",
        "1..10:1, 1..5:1, 7, 4",
        "1..5:1, 0.5..5, 5, 5",
        "0.5..5, -10..10:1, 5, 10",
        "0.5..5, -10..10:1, 0.5, -10",
    })
    void mapsRatingsToTheScaleOfTheData(String from, String to, float rating, float expected) {
        assertThat(new ScaleMapping(RatingScale.parse(from), RatingScale.parse(to)).map(rating))
                .isEqualTo(expected);
    }

    private static Movie movie(String id, String title, int year, String imdb, String tmdb) {
        return new Movie(new MovieId(id), title, year, List.of(), new Links(imdb, tmdb));
    }
}
