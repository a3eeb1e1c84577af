package dev.marquee.recommend;

import static dev.marquee.recommend.Films.CELLAR;
import static dev.marquee.recommend.Films.NIGHT;
import static dev.marquee.recommend.Films.RAIN;
import static dev.marquee.recommend.Films.ROBOT;
import static dev.marquee.recommend.Films.ROBOT_AGAIN;
import static dev.marquee.recommend.Films.UNDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.UnknownIdException;
import dev.marquee.data.UsageException;
import dev.marquee.recommend.Filter.Attribute;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FilterTest {
    private final Dataset films = Films.dataset();

    @Test
    void acceptsAnyOfTheGenresIgnoringCase() {
        assertThat(accepted(new Filter.OfGenres(List.of("film-noir", "HORROR"))))
                .containsExactly(NIGHT, RAIN, CELLAR, UNDATED);
    }

    @Test
    void excludesAllListedGenres() {
        assertThat(accepted(new Filter.NotOfGenres(List.of("Crime", "Comedy")))).containsExactly(RAIN, CELLAR);
    }

    @Test
    void yearRangeIncludesBothEndsAndExcludesUnknownYears() {
        assertThat(accepted(new Filter.InYears(1949, 1987))).containsExactly(RAIN, ROBOT);
        assertThat(accepted(new Filter.InYears(0, 2100))).doesNotContain(UNDATED);
    }

    @Test
    void yearRangeMayBeOneYear() {
        assertThat(accepted(new Filter.InYears(1987, 1987))).containsExactly(ROBOT);
    }

    static Stream<Arguments> described() {
        List<String> genres = List.of("Crime", "Horror");
        return Stream.of(
                Arguments.of(new Filter.OfGenres(genres), "not of genre Crime or Horror"),
                Arguments.of(new Filter.NotOfGenres(genres), "of genre Crime or Horror"),
                Arguments.of(new Filter.InYears(1980, 1989), "not known to be from 1980-1989"),
                Arguments.of(new Filter.InYears(1987, 1987), "not known to be from 1987"),
                Arguments.of(new Filter.InYears(Integer.MIN_VALUE, 1950), "not known to be from 1950 or earlier"),
                Arguments.of(new Filter.InYears(1990, Integer.MAX_VALUE), "not known to be from 1990 or later"),
                Arguments.of(new Filter.InYears(Integer.MIN_VALUE, Integer.MAX_VALUE), "not known to be from any year"),
                Arguments.of(new Filter.RunsAtMost(90), "not known to run at most 90 minutes"),
                Arguments.of(
                        new Filter.HasAny(Attribute.COUNTRY, List.of("FR", "IT")),
                        "not known to have the country FR or IT"),
                Arguments.of(new Filter.RatedAtLeast(20), "with fewer than 20 ratings"),
                Arguments.of(new Filter.Among(List.of()), "not on the list to choose from"),
                Arguments.of(new Filter.Except(List.of()), "shown elsewhere"));
    }

    @ParameterizedTest
    @MethodSource("described")
    void describesTheMoviesItExcludes(Filter filter, String excludes) {
        assertThat(filter.excludes()).isEqualTo(excludes);
    }

    @Test
    void runtimeLimitIncludesItsEndAndExcludesUnknownRuntimes() {
        Dataset described = Films.described();

        assertThat(accepted(new Filter.RunsAtMost(95), described)).containsExactly(RAIN, ROBOT);
        assertThat(accepted(new Filter.RunsAtMost(94), described)).containsExactly(ROBOT);
    }

    @ParameterizedTest
    @CsvSource({"NAME, ann lee", "NAME, BO", "TAG, Sea", "COUNTRY, fr", "LANGUAGE, FR", "CERTIFICATE, pg"})
    void acceptsMoviesWithAnyOfTheValuesIgnoringCase(Attribute attribute, String value) {
        assertThat(accepted(new Filter.HasAny(attribute, List.of(value)), Films.described()))
                .contains(RAIN)
                .doesNotContain(NIGHT);
    }

    @Test
    void rejectsAValueThatNoMovieHas() {
        assertThatThrownBy(() -> accepted(new Filter.HasAny(Attribute.NAME, List.of("Ann Le")), Films.described()))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "no movie of this catalogue has the name 'Ann Le'; did you mean Ann Lee? check the spelling");
    }

    @Test
    void rejectsFiltersByMetadataThatNoMovieHas() {
        assertThatThrownBy(() -> accepted(new Filter.HasAny(Attribute.TAG, List.of("sea"))))
                .isInstanceOf(UsageException.class)
                .hasMessage("no movie of this catalogue has a tag; train the model on data with metadata");
        assertThatThrownBy(() -> accepted(new Filter.RunsAtMost(90)))
                .isInstanceOf(UsageException.class)
                .hasMessage("no movie of this catalogue has a runtime; train the model on data with metadata");
    }

    @Test
    void requiresAMinimumOfRatings() {
        assertThat(accepted(new Filter.RatedAtLeast(2))).containsExactly(CELLAR);
        assertThat(accepted(new Filter.RatedAtLeast(0))).hasSize(6);
    }

    @Test
    void acceptsOnlyListedMovies() {
        assertThat(accepted(new Filter.Among(List.of(Films.id(ROBOT_AGAIN), Films.id(NIGHT)))))
                .containsExactly(NIGHT, ROBOT_AGAIN);
        assertThat(accepted(new Filter.Among(List.of()))).isEmpty();
    }

    @Test
    void acceptsMoviesThatSatisfyAPredicate() {
        Filter undated = Filter.where(movie -> !movie.hasYear(), "with a known year");

        assertThat(accepted(undated)).containsExactly(UNDATED);
        assertThat(undated.excludes()).isEqualTo("with a known year");
    }

    @Test
    void aPredicateNeedsADescriptionOfWhatItExcludes() {
        assertThatThrownBy(() -> Filter.where(Movie::hasYear, " "))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("the description of the excluded movies is empty; give one");
    }

    @Test
    void excludesListedMovies() {
        assertThat(accepted(new Filter.Except(List.of(Films.id(ROBOT_AGAIN), Films.id(NIGHT)))))
                .isNotEmpty()
                .doesNotContain(NIGHT, ROBOT_AGAIN);
        assertThat(accepted(new Filter.Except(List.of()))).hasSize(6);
    }

    @Test
    void listsValidGenresClosestFirst() {
        assertThatThrownBy(() -> accepted(new Filter.OfGenres(List.of("scifi"))))
                .isInstanceOf(UsageException.class)
                .hasMessage("genre scifi is not in this catalogue; it has Sci-Fi, Crime, Comedy, Horror, Film-Noir");
    }

    @Test
    void rejectsAnUnknownMovie() {
        assertThatThrownBy(() -> accepted(new Filter.Among(List.of(new MovieId("7")))))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageContaining("movie 7");
    }

    @Test
    void rejectsInvalidRules() {
        assertThatThrownBy(() -> new Filter.OfGenres(List.of())).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> new Filter.NotOfGenres(List.of())).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> new Filter.RunsAtMost(0)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> new Filter.HasAny(Attribute.TAG, List.of())).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> new Filter.RatedAtLeast(-1)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> new Filter.InYears(1999, 1990))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("1999-1990");
    }

    private int[] accepted(Filter filter) {
        return accepted(filter, films);
    }

    private static int[] accepted(Filter filter, Dataset data) {
        return IntStream.range(0, data.catalogue().size())
                .filter(filter.on(data))
                .toArray();
    }
}
