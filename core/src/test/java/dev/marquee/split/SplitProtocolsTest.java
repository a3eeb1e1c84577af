package dev.marquee.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.testkit.RandomRatings;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitProtocolsTest {
    private final Dataset data = RandomRatings.of(11, 17, 150, 7);

    @Test
    void randomTestsItsShareOfAllRatings() {
        Split split = split("random:0.2", data).getFirst();

        assertThat(split.test().size())
                .isEqualTo(Math.round(0.2f * data.ratings().size()));
        assertThat(split.name()).isEqualTo("random:0.2");
    }

    @Test
    void perUserTestsItsShareOfEachUser() {
        Ratings test = split("per-user:0.25", data).getFirst().test();

        assertThat(IntStream.range(0, 11))
                .allSatisfy(user -> assertThat(test.byUser().count(user))
                        .isEqualTo(Math.round(0.25f * data.ratings().byUser().count(user))));
    }

    @Test
    void perMovieTestsItsShareOfEachMovie() {
        Ratings test = split("per-movie:0.25", data).getFirst().test();

        assertThat(IntStream.range(0, 17))
                .allSatisfy(movie -> assertThat(test.byMovie().count(movie))
                        .isEqualTo(Math.round(0.25f * data.ratings().byMovie().count(movie))));
    }

    @Test
    void timeTestsTheLatest() {
        Split split = split("time:0.1", data).getFirst();

        long firstTested = times(split.test()).min().orElseThrow();
        assertThat(times(split.train().ratings())).allMatch(time -> time <= firstTested);
        assertThat(split.test().size())
                .isEqualTo(Math.round(0.1f * data.ratings().size()));
    }

    @Test
    void timeSupportsTimesUpTo2106() {
        long late = 4_000_000_000L;
        Ratings ratings = new RatingsBuilder(2, 3, RatingScale.STARS)
                .add(0, 0, 3, late)
                .add(0, 1, 3, 5)
                .add(1, 2, 3, 6)
                .build();

        Split split = split("time:0.34", RandomRatings.dataset("late", ratings)).getFirst();

        assertThat(times(split.test())).containsExactly(late);
    }

    @Test
    void leaveOneOutTestsTheLastOfSeveralRatings() {
        Ratings ratings = new RatingsBuilder(3, 4, RatingScale.STARS)
                .add(0, 1, 3, 900)
                .add(0, 2, 4, 100)
                .add(0, 3, 4, 500)
                .add(1, 0, 2, 100)
                .add(2, 1, 2, 700)
                .add(2, 3, 2, 600)
                .build();

        Split split =
                split("leave-one-out", RandomRatings.dataset("few", ratings)).getFirst();

        assertThat(ProtocolTest.rows(split.test())).containsExactly("0 1 2 900", "2 1 1 700");
    }

    @Test
    void leaveOneOutDrawsOneOfSeveralLastRatingsBySeed() {
        Dataset tied = sameSecond();

        assertThat(seeds(30)
                        .map(seed -> ProtocolTest.rows(Splits.leaveOneOut()
                                        .split(tied, seed)
                                        .getFirst()
                                        .test())
                                .findFirst()
                                .orElseThrow()))
                .contains("0 1 2 900", "0 2 2 900", "0 3 2 900")
                .doesNotContain("0 0 2 100");
        assertThat(ProtocolTest.rows(
                        Splits.leaveOneOut().split(tied, 7).getFirst().test()))
                .containsExactlyElementsOf(ProtocolTest.rows(
                                Splits.leaveOneOut().split(tied, 7).getFirst().test())
                        .toList());
    }

    @Test
    void timeDrawsAmongRatingsOfTheSameSecondBySeed() {
        Dataset tied = sameSecond();

        assertThat(seeds(30)
                        .map(seed -> ProtocolTest.rows(Splits.byTime(0.2)
                                        .split(tied, seed)
                                        .getFirst()
                                        .test())
                                .findFirst()
                                .orElseThrow()))
                .contains("0 1 2 900", "0 2 2 900", "0 3 2 900")
                .doesNotContain("0 0 2 100");
    }

    private static Dataset sameSecond() {
        return RandomRatings.dataset(
                "tied",
                new RatingsBuilder(1, 4, RatingScale.STARS)
                        .add(0, 0, 3, 100)
                        .add(0, 1, 3, 900)
                        .add(0, 2, 3, 900)
                        .add(0, 3, 3, 900)
                        .build());
    }

    private static Stream<Long> seeds(long count) {
        return LongStream.range(0, count).boxed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"time:0.1", "leave-one-out", "replay:0.2:4"})
    void protocolsByTimeRejectRatingsWithoutTimes(String name) {
        Ratings timeless = new RatingsBuilder(2, 3, RatingScale.STARS)
                .add(0, 0, 3, Ratings.UNKNOWN_TIME)
                .add(1, 0, 3, Ratings.UNKNOWN_TIME)
                .build();

        assertThatThrownBy(() -> split(name, RandomRatings.dataset("plain", timeless)))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("split %s needs the times of the ratings, which plain does not have; use random:0.2", name);
    }

    @Test
    void kfoldTestsEveryRatingOnce() {
        List<Split> splits = split("kfold:5", data);

        assertThat(splits)
                .extracting(Split::name)
                .containsExactly("kfold:5/1", "kfold:5/2", "kfold:5/3", "kfold:5/4", "kfold:5/5");
        assertThat(splits.stream().flatMap(split -> ProtocolTest.rows(split.test())))
                .containsExactlyInAnyOrderElementsOf(
                        ProtocolTest.rows(data.ratings()).toList());
    }

    @Test
    void asManyFoldsAsRatingsTestEachRatingAlone() {
        int ratings = data.ratings().size();

        assertThat(split("kfold:" + ratings, data))
                .hasSize(ratings)
                .allSatisfy(split -> assertThat(split.test().size()).isEqualTo(1));
    }

    @Test
    void validationIsPartOfTheTrainPart() {
        Split split = split("random:0.2", data).getFirst();

        Split with = split.withValidation(0.1, 3);

        assertThat(with.test()).isSameAs(split.test());
        assertThat(with.validation().size())
                .isEqualTo(Math.round(0.1f * split.train().ratings().size()));
        assertThat(IntStream.of(with.validation().size(), with.train().ratings().size())
                        .sum())
                .isEqualTo(split.train().ratings().size());
    }

    @Test
    void rejectsAnEmptyValidationPart() {
        Split split = split("random:0.2", data).getFirst();

        assertThatThrownBy(() -> split.withValidation(1e-6, 3))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("validation part empty");
    }

    private static List<Split> split(String name, Dataset data) {
        return Protocol.parse(name, (_, known) -> known.ratings()).split(data, 1);
    }

    private static LongStream times(Ratings ratings) {
        return IntStream.range(0, ratings.size()).mapToLong(ratings::time);
    }
}
