package dev.marquee.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UsageException;
import dev.marquee.testkit.RandomRatings;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayProtocolTest {
    private final Dataset data = RandomRatings.of(11, 17, 150, 7);

    @Test
    void replaysTheLatestShareInPeriodsOfEqualSize() {
        List<Split> periods = Splits.replay(0.2, 3).split(data, 1);

        int replayed = Math.round(0.2f * data.ratings().size());
        assertThat(periods)
                .extracting(Split::name)
                .containsExactly("replay:0.2:3/1", "replay:0.2:3/2", "replay:0.2:3/3", "replay:0.2:3/4");
        assertThat(periods)
                .allSatisfy(period -> assertThat(period.test().size()).isBetween(replayed / 4, replayed / 4 + 1));
        assertThat(periods.stream().mapToInt(period -> period.test().size()).sum())
                .isEqualTo(replayed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1_000, 400_000})
    void trainsEachPeriodOnAllThatIsEarlier(int secondsPerTick) {
        Dataset coarse = inTicks(secondsPerTick);

        List<Split> periods = Splits.replay(0.5, 4).split(coarse, 1);

        int known = periods.getFirst().train().ratings().size();
        for (Split period : periods) {
            assertThat(period.train().ratings().size()).isEqualTo(known);
            assertThat(times(period.train().ratings()).max().orElseThrow())
                    .isLessThan(times(period.test()).min().orElseThrow());
            known += period.test().size();
        }
        assertThat(known).isEqualTo(coarse.ratings().size());
    }

    @Test
    void neverCutsASecondInTwo() {
        Dataset tied = RandomRatings.dataset(
                "tied",
                new RatingsBuilder(2, 4, RatingScale.STARS)
                        .add(0, 0, 3, 100)
                        .add(0, 1, 3, 900)
                        .add(1, 2, 3, 900)
                        .add(0, 3, 3, 900)
                        .build());

        List<Split> periods = Splits.replay(0.25, 2).split(tied, 1);

        assertThat(periods).hasSize(1);
        assertThat(ProtocolTest.rows(periods.getFirst().test()))
                .containsExactlyInAnyOrder("0 1 2 900", "0 3 2 900", "1 2 2 900");
    }

    @Test
    void needsNoSeed() {
        assertThat(tests(Splits.replay(0.3).split(data, 1)))
                .isEqualTo(tests(Splits.replay(0.3).split(data, 2)));
    }

    @Test
    void retrainsFourTimesUnlessToldOtherwise() {
        assertThat(Splits.replay(0.2).name()).isEqualTo("replay:0.2:4");
        assertThat(Protocol.parse("replay:0.2", (_, known) -> known.ratings())).isEqualTo(Splits.replay(0.2, 4));
        assertThat(Protocol.parse("replay:0.2:0", (_, known) -> known.ratings()))
                .isEqualTo(Splits.replay(0.2, 0));
    }

    @Test
    void isTheOnlyProtocolThatReplays() {
        assertThat(Splits.replay(0.2).isReplay()).isTrue();
        assertThat(Splits.byTime(0.2).isReplay()).isFalse();
    }

    @Test
    void rejectsRatingsOfOneSecond() {
        Dataset sudden = RandomRatings.dataset(
                "sudden",
                new RatingsBuilder(2, 3, RatingScale.STARS)
                        .add(0, 0, 3, 100)
                        .add(1, 0, 3, 100)
                        .build());

        assertThatThrownBy(() -> Splits.replay(0.2).split(sudden, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("split replay:0.2:4/1 leaves the train part empty; use more ratings or another split");
    }

    @ParameterizedTest
    @CsvSource({"-1", "101"})
    void rejectsANumberOfRetrainingsThatIsOutOfRange(int retrainings) {
        assertThatThrownBy(() -> Splits.replay(0.2, retrainings))
                .isInstanceOf(UsageException.class)
                .hasMessage("retrainings=%d is out of range 0..100; choose a number in that range", retrainings);
    }

    private Dataset inTicks(int seconds) {
        RatingsBuilder ticks =
                RatingsBuilder.like(data.ratings(), data.ratings().size());
        for (int user = 0; user < data.users().size(); user++) {
            for (int entry = data.ratings().byUser().start(user);
                    entry < data.ratings().byUser().end(user);
                    entry++) {
                ticks.add(
                        user,
                        data.ratings().byUser().column(entry),
                        data.ratings().byUser().value(entry),
                        data.ratings().time(entry) / seconds * seconds);
            }
        }
        return data.withRatings(ticks.build());
    }

    private static List<List<String>> tests(List<Split> periods) {
        return periods.stream()
                .map(period -> ProtocolTest.rows(period.test()).toList())
                .toList();
    }

    private static LongStream times(Ratings ratings) {
        return IntStream.range(0, ratings.size()).mapToLong(ratings::time);
    }
}
