package dev.marquee.service;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.imports.match.Match;
import dev.marquee.imports.match.MovieMatcher;
import dev.marquee.imports.site.ExportedMovie;
import dev.marquee.model.Progress;
import dev.marquee.service.SiteTitles.Written;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Movies of the bundled catalogue, written as other sites write them, are found again, and never taken for others. */
class MatchingTest {
    private static final int TITLES = 300;
    private static final long SEED = 20161018;
    private static final double SHARE = 0.98;

    private static Catalogue catalogue = new Catalogue(List.of(), List.of());
    private static List<String> plainNames = List.of();

    @BeforeAll
    static void read() {
        catalogue = new DataService(new ExecutionContext(Map.of(), 2, Progress.SILENT, Progress.SILENT, notice -> {}))
                .read(DataRequest.of(DataService.BUNDLED))
                .data()
                .catalogue();
        plainNames = IntStream.range(0, catalogue.size())
                .mapToObj(movie -> name(SiteTitles.plain(catalogue.movie(movie)).title()))
                .toList();
    }

    @Test
    void findsThreeHundredTitlesOfWhichHalfAreDisturbed() {
        Outcome outcome = ask(SEED, TITLES);

        assertThat(outcome.wrong).as(outcome.toString()).isEmpty();
        assertThat(outcome.share()).as(outcome.toString()).isGreaterThanOrEqualTo(SHARE);
    }

    @Test
    void findsTenTimesAsManyDrawnOtherwise() {
        Outcome outcome = ask(SEED + 1, 10 * TITLES);

        assertThat(outcome.wrong).as(outcome.toString()).isEmpty();
        assertThat(outcome.share()).as(outcome.toString()).isGreaterThanOrEqualTo(SHARE);
    }

    /** Not made by our rules: the names that Letterboxd, IMDb and TMDb show, some for movies that are not here. */
    @Test
    void findsTitlesAsUsersSeeThemElsewhere() throws IOException {
        MovieMatcher matcher = new MovieMatcher(catalogue);
        Outcome outcome = new Outcome();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .ofNamedCsvRecord(
                        Objects.requireNonNull(MatchingTest.class.getResourceAsStream("real-titles.csv"), "titles"))) {
            for (NamedCsvRecord line : lines) {
                Written written = new Written(line.getField("title"), Integer.parseInt(line.getField("year")));
                Match match = find(written, matcher);
                if (line.getField("movie").isEmpty()) {
                    assertThat(match).as(written.toString()).isNotInstanceOf(Match.Found.class);
                } else {
                    outcome.count(written, catalogue.ids().index(new MovieId(line.getField("movie"))), match);
                }
            }
        }

        assertThat(outcome.wrong).as(outcome.toString()).isEmpty();
        assertThat(outcome.share()).as(outcome.toString()).isGreaterThanOrEqualTo(0.96);
    }

    @Test
    void findsNoneOfTheMoviesThatTheCatalogueDoesNotHave() {
        RandomGenerator random = new SplittableRandom(SEED);
        for (int parity = 0; parity < 2; parity++) {
            int missing = parity;
            List<Movie> present = IntStream.range(0, catalogue.size())
                    .filter(movie -> movie % 2 != missing)
                    .mapToObj(catalogue::movie)
                    .toList();
            MovieMatcher matcher = new MovieMatcher(new Catalogue(present, catalogue.genres()));
            List<String> taken = new ArrayList<>();
            for (int movie = missing; movie < catalogue.size(); movie += 2) {
                Movie meant = catalogue.movie(movie);
                Written written = movie % 4 < 2 ? SiteTitles.plain(meant) : SiteTitles.disturbed(meant, random);
                if (isFair(written, movie) && find(written, matcher) instanceof Match.Found(int found, Match.By _)) {
                    taken.add("%s taken for %s"
                            .formatted(written, present.get(found).titleAndYear()));
                }
            }
            assertThat(taken).isEmpty();
        }
    }

    /** Asks for titles drawn from the catalogue, of which every other is disturbed. */
    private static Outcome ask(long seed, int titles) {
        MovieMatcher matcher = new MovieMatcher(catalogue);
        RandomGenerator random = new SplittableRandom(seed);
        Outcome outcome = new Outcome();
        Set<Integer> drawn = new HashSet<>();
        while (outcome.asked < titles) {
            int movie = random.nextInt(catalogue.size());
            Movie meant = catalogue.movie(movie);
            if (!meant.hasYear() || !drawn.add(movie)) {
                continue;
            }
            Written written = outcome.asked % 2 == 0 ? SiteTitles.plain(meant) : SiteTitles.disturbed(meant, random);
            if (isFair(written, movie)) {
                outcome.count(written, movie, find(written, matcher));
            } else {
                outcome.unfair++;
            }
        }
        return outcome;
    }

    private static Match find(Written written, MovieMatcher matcher) {
        return matcher.match(ExportedMovie.of(written.title(), written.year()));
    }

    /**
     * Not if the written title is, letter by letter and in the year, or a year beside if it was disturbed, that of
     * another movie, or the beginning of one with a subtitle: then nobody could tell which is meant.
     */
    private static boolean isFair(Written written, int meant) {
        int off = written.equals(SiteTitles.plain(catalogue.movie(meant))) ? 0 : 1;
        String name = name(written.title());
        return IntStream.range(0, catalogue.size())
                .filter(movie ->
                        movie != meant && Math.abs(catalogue.movie(movie).year() - written.year()) <= off)
                .mapToObj(plainNames::get)
                .noneMatch(other -> other.equals(name) || (off == 1 && other.startsWith(name + ":")));
    }

    private static String name(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}:]", "");
    }

    /** A tally under way. */
    private static final class Outcome {
        private int asked;
        private int unfair;
        private final List<String> missed = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();

        void count(Written written, int movie, Match match) {
            asked++;
            String meant = "%s (%d) for %s"
                    .formatted(
                            written.title(),
                            written.year(),
                            catalogue.movie(movie).titleAndYear());
            switch (match) {
                case Match.Found(int found, Match.By _) when found == movie -> {}
                case Match.Found(int found, Match.By _) ->
                    wrong.add(meant + " taken for " + catalogue.movie(found).titleAndYear());
                case Match.Ambiguous ambiguous -> missed.add(meant + ", one of " + ambiguous.movies());
                case Match.Unknown() -> missed.add(meant);
            }
        }

        double share() {
            return (double) (asked - missed.size() - wrong.size()) / asked;
        }

        @Override
        public String toString() {
            return "%.1f %% of %d titles matched, %d others drawn that nobody could tell; wrong %s, missed %s"
                    .formatted(100 * share(), asked, unfair, wrong, missed);
        }
    }
}
