package dev.marquee.title.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovieSearchTest {
    private static final Catalogue FEW = catalogue(
            movie("Long Night, The", 1947, "Drama"),
            movie("Night Train", 1959, "Drama", "Film-Noir"),
            movie("Night Train", 2009, "Film-Noir"),
            movie("Untitled", Movie.UNKNOWN_YEAR));
    private static final int[] RATINGS = {5, 3, 9, 1};

    private final MovieSearch search = new MovieSearch(FEW, movie -> RATINGS[movie]);

    @Test
    void listsTheMostRatedFirstForABlankText() {
        assertThat(search.search(SearchRequest.of("")).movies()).containsExactly(2, 0, 1, 3);
        assertThat(search.search(SearchRequest.of("  ")).movies()).containsExactly(2, 0, 1, 3);
    }

    @Test
    void breaksTiesByNumberOfRatings() {
        assertThat(search.search(SearchRequest.of("night train")).movies()).containsExactly(2, 1);
    }

    @Test
    void ranksABetterMatchBeforeAMoreRatedMovie() {
        assertThat(search.search(SearchRequest.of("night train 1959")).movies()).containsExactly(1);
        assertThat(search.search(SearchRequest.of("long night")).movies())
                .first()
                .isEqualTo(0);
    }

    @Test
    void findsAnIncompleteWord() {
        assertThat(search.search(SearchRequest.of("unti")).movies()).containsExactly(3);
        assertThat(search.search(SearchRequest.of("lo")).movies()).containsExactly(0);
    }

    @Test
    void filtersByGenresAndYears() {
        assertThat(search.search(new SearchRequest("night", List.of("film-noir"), Years.ALL, 0, 10))
                        .movies())
                .containsExactly(2, 1);
        assertThat(search.search(new SearchRequest("", List.of("Drama", "Film-Noir"), new Years(1947, 1959), 0, 10))
                        .movies())
                .containsExactly(0, 1);
    }

    @Test
    void excludesMoviesOfUnknownYearFromYearRanges() {
        assertThat(search.search(new SearchRequest("", List.of(), new Years(0, 3000), 0, 10))
                        .movies())
                .containsExactly(2, 0, 1);
    }

    @Test
    void rejectsAnUnknownGenre() {
        assertThatThrownBy(() -> search.search(new SearchRequest("", List.of("Dramma"), Years.ALL, 0, 10)))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "there is no genre 'Dramma' in this catalogue; did you mean Drama? choose one of Drama, Film-Noir");
    }

    @Test
    void returnsPagesWithoutGapsOrDuplicates() {
        MovieSearch many = new MovieSearch(
                catalogue(IntStream.range(0, 57)
                        .mapToObj(movie -> movie("Night " + movie, 1900 + movie))
                        .toArray(Movie[]::new)),
                movie -> movie % 7);
        List<Integer> inOne = many.search(new SearchRequest("nigth", List.of(), Years.ALL, 0, 100))
                .movies();

        List<Integer> inPages = new ArrayList<>();
        boolean more = true;
        while (more) {
            SearchResult page = many.search(new SearchRequest("nigth", List.of(), Years.ALL, inPages.size(), 10));
            inPages.addAll(page.movies());
            more = page.more();
        }

        assertThat(inOne).hasSize(57).doesNotHaveDuplicates();
        assertThat(inPages).isEqualTo(inOne);
        assertThat(many.all(SearchRequest.of("nigth"))).isEqualTo(inOne);
    }

    @Test
    void returnsAnEmptyPageAfterTheLast() {
        assertThat(search.search(
                        new SearchRequest("", List.of(), Years.ALL, Integer.MAX_VALUE, SearchRequest.MAX_LIMIT)))
                .isEqualTo(new SearchResult(List.of(), false));
    }

    @Test
    void reportsWhetherAnotherPageFollows() {
        assertThat(search.search(new SearchRequest("", List.of(), Years.ALL, 0, 3)))
                .isEqualTo(new SearchResult(List.of(2, 0, 1), true));
        assertThat(search.search(new SearchRequest("", List.of(), Years.ALL, 1, 3)))
                .isEqualTo(new SearchResult(List.of(0, 1, 3), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the",
                "a an the",
                "*",
                "?:\"",
                "night AND",
                "[1 TO",
                "\\",
                "$",
                "七人の侍",
                "é",
                "()",
                "\0",
                "1",
                "🎬",
                "~2",
                "i"
            })
    void handlesAnyText(String text) {
        assertThat(search.search(SearchRequest.of(text)).movies()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void handlesVeryLongTexts() {
        assertThat(search.search(SearchRequest.of("night ".repeat(10_000))).movies())
                .isNotEmpty();
        assertThat(search.search(SearchRequest.of("n".repeat(100_000))).movies())
                .isEmpty();
    }

    @Test
    void findsNothingInAnEmptyCatalogue() {
        MovieSearch empty = new MovieSearch(catalogue(), movie -> 0);

        assertThat(empty.search(SearchRequest.of("")).movies()).isEmpty();
        assertThat(empty.search(SearchRequest.of("night train")).movies()).isEmpty();
    }

    @Test
    void rejectsInvalidPages() {
        assertThatThrownBy(() -> new SearchRequest("", List.of(), Years.ALL, -1, 10))
                .hasMessage("offset must be at least 0, got -1");
        assertThatThrownBy(() -> new SearchRequest("", List.of(), Years.ALL, 0, 0))
                .hasMessage("limit must be in 1..1000, got 0");
        assertThatThrownBy(() -> new Years(2000, 1999))
                .hasMessage("years 2000-1999 end before they begin; give the earlier year first");
    }

    private static Movie movie(String title, int year, String... genres) {
        return new Movie(new MovieId(title + year), title, year, List.of(genres), Links.NONE);
    }

    private static Catalogue catalogue(Movie... movies) {
        return new Catalogue(List.of(movies), List.of("Drama", "Film-Noir"));
    }
}
