package dev.marquee.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {
    private static final String ANN_RATES_DUNE = print(data("ann", movie("d", "Dune", 2021), stars(0, 0, 4, 9)));

    @Test
    void isEqualForEqualContentWhateverTheName() {
        Dataset same = data("ann", movie("d", "Dune", 2021), stars(0, 0, 4, 9));

        assertThat(new Dataset("another name", same.users(), same.catalogue(), same.ratings()).fingerprint())
                .isEqualTo(ANN_RATES_DUNE);
    }

    @Test
    void hasSixteenHexadecimalDigits() {
        assertThat(ANN_RATES_DUNE).matches("[0-9a-f]{16}");
    }

    /** Data sets that differ from that of Ann's rating in one respect. */
    static Stream<Dataset> others() {
        Movie dune = movie("d", "Dune", 2021);
        return Stream.of(
                data("bob", dune, stars(0, 0, 4, 9)),
                data("ann", movie("e", "Dune", 2021), stars(0, 0, 4, 9)),
                data("ann", movie("d", "Heat", 2021), stars(0, 0, 4, 9)),
                data("ann", movie("d", "Dune", 1984), stars(0, 0, 4, 9)),
                data("ann", dune, stars(1, 0, 4, 9)),
                data("ann", dune, stars(0, 1, 4, 9)),
                data("ann", dune, stars(0, 0, 5, 9)),
                data("ann", dune, stars(0, 0, 4, 8)),
                data("ann", dune, new RatingsBuilder(2, 2, RatingScale.STARS).build()),
                data(
                        "ann",
                        dune,
                        RatingsBuilder.ofEvents(2, 2, 1).add(0, 0, 4, 9).build()),
                data("ann", dune, stars(0, 0, 4, 9, 1, 1)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void differsForOtherContent(Dataset other) {
        assertThat(print(other)).isNotEqualTo(ANN_RATES_DUNE);
    }

    @Test
    void textsDoNotRunIntoEachOther() {
        Ratings none = new RatingsBuilder(2, 2, RatingScale.STARS).build();

        assertThat(print(data("ann", movie("du", "ne", 0), none)))
                .isNotEqualTo(print(data("ann", movie("d", "une", 0), none)));
    }

    @Test
    void coversEveryRatingOfALargeDataSet() {
        assertThat(print(many(0))).isNotEqualTo(print(many(1)));
        assertThat(print(many(0))).isNotEqualTo(print(many(9_999)));
    }

    /** A hundred users by a hundred movies, three stars each but one. */
    private static Dataset many(int four) {
        RatingsBuilder ratings = new RatingsBuilder(100, 100, RatingScale.STARS);
        for (int rating = 0; rating < 10_000; rating++) {
            ratings.add(rating / 100, rating % 100, rating == four ? 4 : 3, 0);
        }
        List<UserId> users = Stream.iterate(0, user -> user + 1)
                .limit(100)
                .map(user -> new UserId("u" + user))
                .toList();
        List<Movie> movies = Stream.iterate(0, movie -> movie + 1)
                .limit(100)
                .map(movie -> movie("m" + movie, "Movie", 1990))
                .toList();
        return new Dataset("many", Users.of(users), new Catalogue(movies, List.of()), ratings.build());
    }

    private static String print(Dataset data) {
        return data.fingerprint();
    }

    /** A data set of two users, the last of which is called zoe, and two movies. */
    private static Dataset data(String user, Movie movie, Ratings ratings) {
        return new Dataset(
                "data",
                Users.of(List.of(new UserId(user), new UserId("zoe"))),
                new Catalogue(List.of(movie, movie("z", "Zodiac", 2007)), List.of()),
                ratings);
    }

    private static Movie movie(String id, String title, int year) {
        return new Movie(new MovieId(id), title, year, List.of(), Links.NONE);
    }

    private static Ratings stars(int user, int movie, float value, long time) {
        return new RatingsBuilder(2, 2, RatingScale.STARS)
                .add(user, movie, value, time)
                .build();
    }

    /** The same and a rating of three stars. */
    private static Ratings stars(int user, int movie, float value, long time, int other, int ofMovie) {
        return new RatingsBuilder(2, 2, RatingScale.STARS)
                .add(user, movie, value, time)
                .add(other, ofMovie, 3, time)
                .build();
    }
}
