package dev.marquee.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Demographics;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.Movie.Credits;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.feature.SparseRow.Entry;
import dev.marquee.model.option.FeatureGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureEncoderTest {
    private static final EnumSet<FeatureGroup> ALL = EnumSet.of(
            FeatureGroup.GENDER, FeatureGroup.OCCUPATION, FeatureGroup.AGE, FeatureGroup.GENRE, FeatureGroup.YEAR);
    private static final Users USERS = users(
            new Demographics(20, "M", "writer", ""),
            new Demographics(40, "F", "artist", ""),
            new Demographics(Demographics.UNKNOWN_AGE, "", "", ""),
            new Demographics(30, "F", "writer", ""));
    private static final Catalogue MOVIES = new Catalogue(
            List.of(movie(1990, "Comedy"), movie(2000, "Drama", "Comedy"), movie(Movie.UNKNOWN_YEAR)),
            List.of("Action", "Comedy", "Drama"));

    private final FeatureEncoder<Demographics> users = FeatureEncoder.ofUsers(USERS, ALL);

    @Test
    void hasOneColumnPerGenderAndOccupationAndOneForTheAge() {
        assertThat(users.names())
                .containsExactly("gender=F", "gender=M", "occupation=artist", "occupation=writer", "age");
        assertThat(users.width()).isEqualTo(5);
    }

    @Test
    void encodesGenderAndOccupationAndStandardizesTheAge() {
        SparseRow row = users.encode(USERS.demographics(0));

        assertThat(row.entries()).extracting(Entry::column).containsExactly(1, 3, 4);
        assertThat(row.entries().getFirst().value()).isEqualTo(1);
        // ages 20, 40, 30: mean 30, standard deviation sqrt(200 / 3)
        assertThat(row.entries().getLast().value()).isCloseTo((float) (-10 / Math.sqrt(200 / 3.0)), within(1e-6f));
    }

    @Test
    void treatsAnUnknownAgeAsTheMean() {
        assertThat(users.encode(Demographics.UNKNOWN)).isEqualTo(SparseRow.EMPTY);
        assertThat(users.encode(new Demographics(30, "", "", ""))).isEqualTo(SparseRow.EMPTY);
    }

    @Test
    void hasOneColumnPerNameAndTagOfSeveralMovies() {
        Credits ann = new Credits(List.of("Ann"), List.of("Ann", "Bo"), List.of("Cy"));
        Catalogue described = new Catalogue(
                List.of(
                        movie(1990).with(metadata(ann, "sea", "slow")),
                        movie(1991).with(metadata(new Credits(List.of(), List.of(), List.of("Ann")), "slow")),
                        movie(1992).with(metadata(new Credits(List.of("Cy"), List.of(), List.of())))),
                List.of());

        FeatureEncoder<Movie> encoder =
                FeatureEncoder.ofMovies(described, EnumSet.of(FeatureGroup.PEOPLE, FeatureGroup.TAGS));

        assertThat(encoder.names()).containsExactly("name=Ann", "name=Cy", "tag=slow");
        assertThat(encoder.encode(described.movie(0)).columns()).containsExactly(0, 1, 2);
        assertThat(encoder.encode(described.movie(1)).columns()).containsExactly(0, 2);
    }

    @Test
    void hasOneColumnPerWordOfPlotsThatAFewMoviesHave() {
        // 40 plots: "the" is in all of them, "shark" in four, "sea" in three, "Quint" in one.
        List<Movie> movies = IntStream.range(0, 40)
                .mapToObj(movie -> plot(
                        1950 + movie,
                        "The story%s."
                                .formatted(movie < 3 ? " of a SHARK, the sea" : movie == 3 ? ": shark – Quint" : "")))
                .toList();

        FeatureEncoder<Movie> encoder =
                FeatureEncoder.ofMovies(new Catalogue(movies, List.of()), EnumSet.of(FeatureGroup.PLOT));

        assertThat(encoder.names()).containsExactly("plot=sea", "plot=shark");
        assertThat(encoder.encode(movies.getFirst()).columns()).containsExactly(0, 1);
        assertThat(encoder.encode(movies.get(3)).columns()).containsExactly(1);
        assertThat(encoder.encode(plot(1990, "Sharks at sea, sea, sea")).columns())
                .containsExactly(0);
    }

    @Test
    void hasNoColumnsForPlotsOfMoviesWithoutOne() {
        assertThat(FeatureEncoder.ofMovies(MOVIES, EnumSet.of(FeatureGroup.PLOT))
                        .width())
                .isZero();
    }

    private static Movie plot(int year, String plot) {
        return movie(year)
                .with(new Metadata(
                        Metadata.UNKNOWN_RUNTIME, "", Credits.UNKNOWN, List.of(), List.of(), List.of(), plot));
    }

    private static Metadata metadata(Credits credits, String... tags) {
        return new Metadata(Metadata.UNKNOWN_RUNTIME, "", credits, List.of(), List.of(), List.of(tags));
    }

    @Test
    void encodesOnceAGenreThatAMovieNamesTwice() {
        FeatureEncoder<Movie> genres = FeatureEncoder.ofMovies(MOVIES, EnumSet.of(FeatureGroup.GENRE));

        assertThat(genres.encode(movie(1990, "Drama", "Drama")).entries()).containsExactly(new Entry(2, 1));
    }

    @Test
    void ignoresUnknownValues() {
        assertThat(users.encode(new Demographics(30, "X", "astronaut", ""))).isEqualTo(SparseRow.EMPTY);
    }

    @Test
    void encodesGenresInCatalogueOrderAndStandardizesTheYear() {
        FeatureEncoder<Movie> movies = FeatureEncoder.ofMovies(MOVIES, ALL);

        assertThat(movies.names()).containsExactly("genre=Action", "genre=Comedy", "genre=Drama", "year");
        assertThat(movies.encode(MOVIES.movie(0)).entries()).containsExactly(new Entry(1, 1), new Entry(3, -1));
        assertThat(movies.encode(MOVIES.movie(1)).entries())
                .containsExactly(new Entry(1, 1), new Entry(2, 1), new Entry(3, 1));
        assertThat(movies.encode(MOVIES.movie(2))).isEqualTo(SparseRow.EMPTY);
    }

    @Test
    void hasNoColumnsForMissingAttributes() {
        Users bare = Users.of(List.of(new UserId("1"), new UserId("2")));
        Users sameAge = users(new Demographics(30, "F", "", ""), new Demographics(30, "M", "", ""));

        assertThat(FeatureEncoder.ofUsers(bare, ALL).names()).isEmpty();
        assertThat(FeatureEncoder.ofUsers(sameAge, ALL).names()).containsExactly("gender=F", "gender=M");
        assertThat(FeatureEncoder.ofUsers(bare, ALL).encode(USERS.demographics(0)))
                .isEqualTo(SparseRow.EMPTY);
    }

    @Test
    void hasOnlyTheColumnsOfTheSelectedGroups() {
        assertThat(FeatureEncoder.ofUsers(USERS, List.of(FeatureGroup.AGE, FeatureGroup.GENRE))
                        .names())
                .containsExactly("age");
        assertThat(FeatureEncoder.ofMovies(MOVIES, List.of(FeatureGroup.AGE, FeatureGroup.YEAR))
                        .names())
                .containsExactly("year");
        assertThat(FeatureEncoder.ofMovies(MOVIES, List.of()).width()).isZero();
    }

    @Test
    void groupsAgesByFiveYearsAndIgnoresUnknownOnes() {
        FeatureEncoder<Demographics> groups = FeatureEncoder.ofUsers(USERS, EnumSet.of(FeatureGroup.AGES));

        assertThat(groups.names()).containsExactly("ages=20-24", "ages=30-34", "ages=40-44");
        assertThat(groups.encode(USERS.demographics(3)).entries()).containsExactly(new Entry(1, 1));
        assertThat(groups.encode(USERS.demographics(2)).entries()).isEmpty();
        assertThat(groups.encode(new Demographics(44, "", "", "")).entries()).containsExactly(new Entry(2, 1));
    }

    @Test
    void hasOneColumnPerYearOfRelease() {
        FeatureEncoder<Movie> years = FeatureEncoder.ofMovies(MOVIES, EnumSet.of(FeatureGroup.YEARS));

        assertThat(years.names()).containsExactly("year=1990", "year=2000");
        assertThat(years.encode(MOVIES.movies().get(1)).entries()).containsExactly(new Entry(1, 1));
        assertThat(years.encode(MOVIES.movies().get(2)).entries()).isEmpty();
    }

    private static Users users(Demographics... demographics) {
        List<UserId> ids = IntStream.range(0, demographics.length)
                .mapToObj(user -> new UserId("u" + user))
                .toList();
        return Users.of(ids, List.of(demographics));
    }

    private static Movie movie(int year, String... genres) {
        return new Movie(new MovieId("m" + year), "Some movie", year, List.of(genres), Links.NONE);
    }
}
