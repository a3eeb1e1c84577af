package dev.marquee.title.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MovieSeriesPropertiesTest {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII");

    /** How a catalogue can write the second and later parts. */
    private static final List<String> FORMS = List.of(
            "%1$s %2$d",
            "%1$s %3$s",
            "%1$s: Part %3$s",
            "%1$s Part %2$d",
            "%1$s %2$d: The Return",
            "%1$s: Chapter %2$d",
            "Something Else (%1$s %2$d)",
            "Something Else (a.k.a. %1$s %3$s)");

    @Property(tries = 300)
    void findsNumberedPartsHoweverTheyAreWritten(
            @ForAll("names") String name, @ForAll("forms") String form, @ForAll @IntRange(min = 2, max = 8) int parts) {
        List<Movie> movies = new ArrayList<>(List.of(movie(0, name, 1980)));
        for (int part = 2; part <= parts; part++) {
            movies.add(movie(part, form.formatted(name, part, ROMAN.get(part - 1)), 1980 + 3 * part));
        }

        assertThat(MovieSeries.of(new Catalogue(movies, List.of())).all())
                .containsExactly(IntStream.range(0, parts).boxed().toList());
    }

    @Property(tries = 300)
    void doesNotDependOnTheOrderOfTheCatalogue(@ForAll("catalogues") List<Movie> movies, @ForAll long seed) {
        List<Movie> shuffled = new ArrayList<>(movies);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(titles(shuffled)).containsExactlyInAnyOrderElementsOf(titles(movies));
    }

    @Property(tries = 300)
    void putsEachMovieIntoOneSeriesAtMostAndEarlierPartsFirst(@ForAll("catalogues") List<Movie> movies) {
        List<List<Integer>> all =
                MovieSeries.of(new Catalogue(movies, List.of())).all();

        assertThat(all.stream().flatMap(List::stream)).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(parts -> {
            assertThat(parts).hasSizeGreaterThan(1);
            assertThat(parts.stream().map(part -> movies.get(part).year())).isSorted();
        });
    }

    @Property(tries = 300)
    void neverJoinsMoviesOfOneTitle(@ForAll("names") String name, @ForAll @IntRange(min = 1, max = 60) int gap) {
        List<Movie> movies = List.of(movie(0, name, 1950), movie(1, name, 1950 + gap));

        assertThat(MovieSeries.of(new Catalogue(movies, List.of())).all()).isEmpty();
    }

    @Property(tries = 300)
    void neverJoinsTitlesThatOnlyContainAnother(@ForAll("names") String name, @ForAll("names") String other) {
        List<Movie> movies = List.of(
                movie(0, name, 1980), movie(1, other + " " + name, 1984), movie(2, name + " of the " + other, 1988));

        assertThat(MovieSeries.of(new Catalogue(movies, List.of())).all()).isEmpty();
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> word =
                Arbitraries.of("Silver", "Harbour", "Éclair", "Midnight", "O'Brien", "Wolf", "Signal", "Garden");
        return word.list().ofMinSize(1).ofMaxSize(3).uniqueElements().map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(FORMS);
    }

    @Provide
    Arbitrary<List<Movie>> catalogues() {
        Arbitrary<String> titles = Combinators.combine(
                        names(), forms(), Arbitraries.integers().between(1, 4))
                .as((name, form, part) -> part == 1 ? name : form.formatted(name, part, ROMAN.get(part - 1)));
        return Combinators.combine(titles, Arbitraries.integers().between(1960, 2020))
                .as((title, year) -> movie(0, title, year))
                .list()
                .ofMaxSize(12)
                .uniqueElements(Movie::year)
                .map(movies -> IntStream.range(0, movies.size())
                        .mapToObj(index -> movie(
                                index,
                                movies.get(index).title(),
                                movies.get(index).year()))
                        .toList());
    }

    private static List<List<String>> titles(List<Movie> movies) {
        return MovieSeries.of(new Catalogue(movies, List.of())).all().stream()
                .map(parts -> parts.stream()
                        .map(part -> movies.get(part).titleAndYear())
                        .toList())
                .toList();
    }

    private static Movie movie(int id, String title, int year) {
        return new Movie(new MovieId("m" + id), title, year, List.of(), Links.NONE);
    }
}
