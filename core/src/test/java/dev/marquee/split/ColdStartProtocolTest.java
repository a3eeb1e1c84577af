package dev.marquee.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.testkit.RandomRatings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cold-start protocols: users and movies without ratings in the train part. */
class ColdStartProtocolTest {
    private final Dataset data = RandomRatings.of(41, 29, 400, 3);

    @Test
    void coldUsersAreInTheTrainPartWithAllOrNothing() {
        Split split = split("cold-users:0.25:3", data);

        assertThat(IntStream.range(0, 41)).allSatisfy(user -> {
            int rated = data.ratings().byUser().count(user);
            int trained = split.train().ratings().byUser().count(user);
            assertThat(trained).isIn(0, rated);
            assertThat(split.test().byUser().count(user)).isEqualTo(trained < rated ? rated - 3 : 0);
            assertThat(split.shown().byUser().count(user)).isEqualTo(trained < rated ? 3 : 0);
        });
        assertThat(tested(split.test())).isEqualTo(10);
    }

    @Test
    void coldUsersWithoutShownRatingsAreTestedOnAllRatings() {
        Split split = split("cold-users:0.25:0", data);

        assertThat(split.shown().size()).isZero();
        assertThat(split.test().size() + split.train().ratings().size())
                .isEqualTo(data.ratings().size());
    }

    @Test
    void heldOutUsersDoNotDependOnTheNumberShown() {
        Split few = split("cold-users:0.25:1", data);
        Split more = split("cold-users:0.25:2", data);

        assertThat(few.train().fingerprint()).isEqualTo(more.train().fingerprint());
    }

    @Test
    void usersWithTooFewRatingsStayInTheTrainPart() {
        Ratings ratings = new RatingsBuilder(3, 4, RatingScale.STARS)
                .add(0, 0, 3, 0)
                .add(0, 1, 4, 0)
                .add(1, 0, 2, 0)
                .add(1, 1, 5, 0)
                .add(1, 2, 5, 0)
                .add(2, 3, 1, 0)
                .build();

        Split split = split("cold-users:0.9:2", RandomRatings.dataset("few", ratings));

        assertThat(ProtocolTest.rows(split.train().ratings())).containsExactly("0 0 2 0", "0 1 3 0", "2 3 0 0");
        assertThat(split.shown().size()).isEqualTo(2);
        assertThat(split.test().size()).isEqualTo(1);
    }

    @Test
    void moviesWithTooFewRatingsStayInTheTrainPart() {
        Ratings ratings = new RatingsBuilder(3, 5, RatingScale.STARS)
                .add(0, 0, 3, 0)
                .add(0, 1, 4, 0)
                .add(0, 2, 4, 0)
                .add(1, 0, 2, 0)
                .add(1, 2, 5, 0)
                .add(2, 2, 1, 0)
                .build();

        Split split = split("cold-movies:0.9:2", RandomRatings.dataset("few", ratings));

        assertThat(ProtocolTest.rows(split.train().ratings())).containsExactly("0 0 2 0", "0 1 3 0", "1 0 1 0");
        assertThat(split.shown().size()).isEqualTo(2);
        assertThat(split.test().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cold-users:0.5:0", "cold-movies:0.5:0"})
    void theShareIsOfThoseWithRatings(String name) {
        RatingsBuilder ratings = new RatingsBuilder(30, 40, RatingScale.STARS);
        IntStream.range(0, 8).forEach(rated -> ratings.add(rated, rated, 3, 0));
        Dataset mostlyUnrated = RandomRatings.dataset("mostly unrated", ratings.build());

        assertThat(IntStream.range(0, 20)
                        .map(seed -> split(name, mostlyUnrated, seed).test().size()))
                .containsOnly(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cold-users:0.5:3", "cold-movies:0.5:3"})
    void everyRatingIsShownAsOftenAsAnyOther(String name) {
        RatingsBuilder ratings = new RatingsBuilder(12, 13, RatingScale.STARS);
        IntStream.range(0, 12).forEach(user -> IntStream.range(0, 13).forEach(movie -> ratings.add(user, movie, 3, 0)));
        Dataset all = RandomRatings.dataset("all", ratings.build());
        int[] shownByUser = new int[12];
        int[] shownByMovie = new int[13];

        for (int seed = 0; seed < 200; seed++) {
            Ratings shown = split(name, all, seed).shown();
            Arrays.setAll(
                    shownByUser, user -> shownByUser[user] + shown.byUser().count(user));
            Arrays.setAll(
                    shownByMovie, movie -> shownByMovie[movie] + shown.byMovie().count(movie));
        }

        // Half of the rows show three ratings each, in 200 splits.
        assertEvenlySpread(shownByUser);
        assertEvenlySpread(shownByMovie);
    }

    @Test
    void coldMoviesAreInOnePartWithAllTheirRatings() {
        Split split = split("cold-movies:0.25", data);

        assertThat(IntStream.range(0, 29))
                .allSatisfy(movie -> assertThat(split.test().byMovie().count(movie))
                        .isIn(0, data.ratings().byMovie().count(movie)));
        assertThat(IntStream.range(0, 29).filter(movie -> split.test().byMovie().count(movie) > 0))
                .hasSize(7);
    }

    @Test
    void coldMoviesShowSomeRatingsAndAreTestedOnTheOthers() {
        Split split = split("cold-movies:0.5:4", data);

        assertThat(IntStream.range(0, 29)).allSatisfy(movie -> {
            int rated = data.ratings().byMovie().count(movie);
            int trained = split.train().ratings().byMovie().count(movie);
            assertThat(trained).isIn(0, rated);
            assertThat(split.test().byMovie().count(movie)).isEqualTo(trained < rated ? rated - 4 : 0);
            assertThat(split.shown().byMovie().count(movie)).isEqualTo(trained < rated ? 4 : 0);
        });
    }

    @Test
    void showingAllTestsAFifth() {
        Split split = split("cold-users:0.25:all", data);

        assertThat(IntStream.range(0, 41).filter(user -> split.test().byUser().count(user) > 0))
                .hasSize(10)
                .allSatisfy(user -> assertThat(split.test().byUser().count(user))
                        .isEqualTo(Math.round(data.ratings().byUser().count(user) * 0.2f)));
    }

    @Test
    void showingMoreIsASupersetOfShowingFewer() {
        for (String kind : List.of("cold-users", "cold-movies")) {
            Split few = split(kind + ":0.25:2", data);
            Split more = split(kind + ":0.25:3", data);

            assertThat(ProtocolTest.rows(more.shown()))
                    .containsAll(ProtocolTest.rows(few.shown()).toList())
                    .hasSizeGreaterThan(few.shown().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cold-users:0.25:3", "cold-movies:0.25:3", "cold-users:0.75:all"})
    void shownRatingsCanBeTrainedOnForTheSameTest(String name) {
        Split split = split(name, data);

        Split known = split.trainedOnShown();

        assertThat(known.shown().size()).isZero();
        assertThat(known.test()).isSameAs(split.test());
        assertThat(ProtocolTest.rows(known.train().ratings()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(split.train().ratings(), split.shown())
                        .flatMap(ProtocolTest::rows)
                        .toList());
    }

    @Test
    void validationKeepsTheShownRatings() {
        Split split = split("cold-users:0.25:3", data);

        assertThat(split.withValidation(0.1, 0).shown()).isSameAs(split.shown());
    }

    private static void assertEvenlySpread(int[] counts) {
        int mean = IntStream.of(counts).sum() / counts.length;
        assertThat(IntStream.of(counts)).allSatisfy(count -> assertThat(count).isCloseTo(mean, withPercentage(25)));
    }

    private static long tested(Ratings ratings) {
        return IntStream.range(0, ratings.users())
                .filter(user -> ratings.byUser().count(user) > 0)
                .count();
    }

    private static Split split(String name, Dataset data) {
        return split(name, data, 1);
    }

    private static Split split(String name, Dataset data, long seed) {
        return Protocol.parse(name, (_, known) -> known.ratings())
                .split(data, seed)
                .getFirst();
    }
}
