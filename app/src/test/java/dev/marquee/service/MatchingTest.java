package dev.marquee.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.imports.ExportedMovie;
import dev.marquee.imports.Match;
import dev.marquee.imports.MovieMatcher;
import dev.marquee.model.Progress;
import dev.marquee.service.SiteTitles.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static Catalogue catalogue = new Catalogue(List.of(), List.of());

    @BeforeAll
    static void read() {
        catalogue = new DataService(new Host(Map.of(), 2, Progress.SILENT, Progress.SILENT, notice -> {}))
                .read(DataRequest.of(DataService.BUNDLED))
                .data()
                .catalogue();
    }

    @Test
    void findsThreeHundredTitlesOfWhichHalfAreDisturbed() {
        Outcome outcome = ask(SEED, TITLES);

        assertThat(outcome.wrong).as(outcome.toString()).isEmpty();
        assertThat(outcome.found()).as(outcome.toString()).isGreaterThanOrEqualTo(TITLES * 98 / 100);
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
        Outcome outcome = new Outcome(titles, new ArrayList<>(), new ArrayList<>());
        Set<Integer> drawn = new HashSet<>();
        while (drawn.size() < titles) {
            int movie = random.nextInt(catalogue.size());
            Movie meant = catalogue.movie(movie);
            Written written = drawn.size() % 2 == 0 ? SiteTitles.plain(meant) : SiteTitles.disturbed(meant, random);
            if (meant.hasYear() && isFair(written, movie) && drawn.add(movie)) {
                outcome.count(written, movie, find(written, matcher));
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
                .mapToObj(movie -> name(SiteTitles.plain(catalogue.movie(movie)).title()))
                .noneMatch(other -> other.equals(name) || (off == 1 && other.startsWith(name + ":")));
    }

    private static String name(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}:]", "");
    }

    private record Outcome(int asked, List<String> missed, List<String> wrong) {
        void count(Written written, int movie, Match match) {
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

        int found() {
            return asked - missed.size() - wrong.size();
        }

        @Override
        public String toString() {
            return "%d of %d titles matched (%.1f %%), %d wrong %s, missed %s"
                    .formatted(found(), asked, 100.0 * found() / asked, wrong.size(), wrong, missed);
        }
    }
}
