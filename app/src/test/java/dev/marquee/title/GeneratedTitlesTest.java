package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.title.SiteTitles.Written;
import dev.marquee.title.identify.Match;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.search.SearchRequest;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of the finder for titles that are generated from all titles of the bundled catalogue. */
class GeneratedTitlesTest {
    private static final int TYPED = 1000;
    private static final int FOLDS = 10;
    private static final int MIN_LETTERS = 4;
    private static final long SEED = 2014;

    private static Catalogue catalogue = new Catalogue(List.of(), List.of());
    private static IntUnaryOperator ratings = movie -> 0;
    private static MovieFinder finder = new MovieFinder(catalogue, ratings);

    @BeforeAll
    static void read() throws URISyntaxException {
        Dataset data = Bundle.read();
        catalogue = data.catalogue();
        ratings = data.ratings().byMovie()::count;
        finder = MovieFinder.of(data);
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, -2, -1, 1, 2, 10})
    void neverIdentifiesAMovieOfAnotherYear(int off) {
        for (Movie movie : dated()) {
            int year = movie.year() + off;
            for (String title : List.of(movie.title(), SiteTitles.plain(movie).title())) {
                if (finder.identify(MovieRef.of(title, year)) instanceof Match.Found(int found, Match.By _)) {
                    assertThat(catalogue.movie(found))
                            .as("%s (%d)", title, year)
                            .satisfiesAnyOf(
                                    same -> assertThat(same.year()).isEqualTo(year),
                                    undated -> assertThat(undated.hasYear()).isFalse());
                }
            }
        }
    }

    @Test
    void listsTheMovieOfTheYearBeforeAsACandidate() {
        for (Movie movie : dated()) {
            Written plain = SiteTitles.plain(movie);
            if (finder.identify(MovieRef.of(plain.title(), plain.year())) instanceof Match.Found) {
                assertThat(finder.identify(MovieRef.of(plain.title(), plain.year() + 1)))
                        .as(movie.titleAndYear())
                        .isNotInstanceOf(Match.Unknown.class);
            }
        }
    }

    @Test
    void neverFindsATypedTitleInAnotherYear() {
        for (Movie movie : dated()) {
            int year = movie.year() + 3;
            assertThat(finder.search(SearchRequest.of("%s (%d)".formatted(movie.title(), year)))
                            .movies())
                    .as("%s (%d)", movie.title(), year)
                    .allSatisfy(
                            found -> assertThat(catalogue.movie(found).year()).isEqualTo(year));
        }
    }

    /** In turn, each tenth of the catalogue is removed and looked up by title and year. */
    @Test
    void neverIdentifiesAMissingMovieAsAnother() {
        for (int fold = 0; fold < FOLDS; fold++) {
            int missing = fold;
            int[] present = IntStream.range(0, catalogue.size())
                    .filter(movie -> movie % FOLDS != missing)
                    .toArray();
            Catalogue rest = new Catalogue(
                    IntStream.of(present).mapToObj(catalogue::movie).toList(), catalogue.genres());
            MovieFinder others = new MovieFinder(rest, movie -> ratings.applyAsInt(present[movie]));
            for (int movie = missing; movie < catalogue.size(); movie += FOLDS) {
                Movie wanted = catalogue.movie(movie);
                Written plain = SiteTitles.plain(wanted);
                if (wanted.hasYear()
                        && others.identify(MovieRef.of(plain.title(), plain.year()))
                                instanceof Match.Found(int found, Match.By _)) {
                    assertThat(rest.movie(found))
                            .as(wanted.titleAndYear())
                            .satisfies(twin -> assertThat(isTwin(wanted, twin)).isTrue());
                }
            }
        }
    }

    /** The catalogue lists some movies twice. */
    private static boolean isTwin(Movie wanted, Movie found) {
        return wanted.year() == found.year()
                && Bundle.name(SiteTitles.plain(wanted).title())
                        .equals(Bundle.name(SiteTitles.plain(found).title()));
    }

    @Test
    void findsTitlesWithOneTypo() {
        RandomGenerator random = new SplittableRandom(SEED);
        List<String> missed = new ArrayList<>();
        for (int typed = 0; typed < TYPED; ) {
            int movie = random.nextInt(catalogue.size());
            Written plain = SiteTitles.plain(catalogue.movie(movie));
            String wrong = typo(plain.title(), random);
            if (!catalogue.movie(movie).hasYear() || wrong.equals(plain.title())) {
                continue;
            }
            typed++;
            String text = "%s (%d)".formatted(wrong, plain.year());
            List<Integer> found = finder.search(SearchRequest.of(text)).movies();
            if (!found.stream().limit(3).toList().contains(movie)) {
                missed.add(text);
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(TYPED / 50);
    }

    /** Every title as written, and by each rule of {@link SiteTitles}, is found first among the titles of its year. */
    @Test
    void findsEveryTitleHoweverItIsWritten() {
        RandomGenerator random = new SplittableRandom(SEED);
        List<String> missed = new ArrayList<>();
        for (int movie = 0; movie < catalogue.size(); movie++) {
            Movie wanted = catalogue.movie(movie);
            if (wanted.hasYear()) {
                for (Written written : List.of(SiteTitles.plain(wanted), SiteTitles.perturbed(wanted, random))) {
                    String text = "%s (%d)".formatted(written.title(), written.year());
                    List<Integer> found = finder.search(SearchRequest.of(text)).movies();
                    if (!found.contains(movie)) {
                        missed.add(text);
                    }
                }
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(catalogue.size() / 200);
    }

    private static List<Movie> dated() {
        return catalogue.movies().stream().filter(Movie::hasYear).toList();
    }

    /** Removes, doubles or swaps a letter of a word that is long enough; returns the title if there is none. */
    private static String typo(String title, RandomGenerator random) {
        String[] words = title.split(" ");
        int word = random.nextInt(words.length);
        if (words[word].length() <= MIN_LETTERS || !words[word].chars().allMatch(Character::isLetter)) {
            return title;
        }
        StringBuilder wrong = new StringBuilder(words[word]);
        int position = random.nextInt(wrong.length() - 1);
        switch (random.nextInt(3)) {
            case 0 -> wrong.deleteCharAt(position);
            case 1 -> wrong.insert(position, wrong.charAt(position));
            default -> wrong.insert(position, wrong.charAt(position + 1)).deleteCharAt(position + 2);
        }
        words[word] = wrong.toString();
        return String.join(" ", words);
    }
}
