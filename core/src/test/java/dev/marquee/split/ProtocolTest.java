package dev.marquee.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.testkit.RandomRatings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ProtocolTest {
    @Property(tries = 100)
    void partsAreDisjointAndComplete(
            @ForAll("names") String name, @ForAll long seed, @ForAll @IntRange(min = 200, max = 400) int size) {
        Dataset data = RandomRatings.of(11, 17, size, seed);

        List<Split> splits = split(name, data, seed);

        assertThat(splits).allSatisfy(split -> {
            Ratings train = split.train().ratings();
            assertThat(Stream.of(train, split.shown(), split.test()).flatMap(ProtocolTest::rows))
                    .containsExactlyInAnyOrderElementsOf(rows(data.ratings()).toList());
            assertThat(train.size()).isPositive();
            assertThat(split.test().size()).isPositive();
            assertThat(split.validation().size()).isZero();
        });
    }

    @Property(tries = 50)
    void sameSeedGivesSameParts(@ForAll("names") String name, @ForAll long seed) {
        Dataset data = RandomRatings.of(11, 17, 200, 5);

        assertThat(tested(name, data, seed)).isEqualTo(tested(name, data, seed));
    }

    @Property(tries = 50)
    void anotherSeedGivesOtherParts(@ForAll("seeded") String name, @ForAll long seed) {
        Dataset data = RandomRatings.of(11, 17, 200, 5);

        assertThat(tested(name, data, seed)).isNotEqualTo(tested(name, data, seed + 1));
    }

    @Property(tries = 50)
    void everyProtocolParsesItsOwnName(@ForAll("names") String name) {
        assertThat(Protocol.parse(name, (_, known) -> known.ratings()).name()).isEqualTo(name);
    }

    @Property(tries = 50)
    void rejectsDataThatIsTooSmallToSplit(@ForAll("names") String name) {
        Dataset one = RandomRatings.of(2, 3, 1, 0);

        assertThatThrownBy(() -> split(name, one, 0))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("empty");
    }

    @Provide
    static Arbitrary<String> names() {
        return Arbitraries.of(
                "random:0.2",
                "random:0.7",
                "per-user:0.25",
                "per-movie:0.25",
                "time:0.1",
                "leave-one-out",
                "kfold:5",
                "kfold:2",
                "cold-users:0.2:0",
                "cold-users:0.3:2",
                "cold-users:0.2:all",
                "cold-movies:0.1",
                "cold-movies:0.2:3",
                "cold-movies:0.2:all");
    }

    @Provide
    static Arbitrary<String> seeded() {
        return Arbitraries.of(
                "random:0.2", "per-user:0.25", "per-movie:0.25", "kfold:5", "cold-users:0.5:2", "cold-movies:0.4");
    }

    private static List<String> tested(String name, Dataset data, long seed) {
        return split(name, data, seed).stream()
                .flatMap(split -> rows(split.test()))
                .toList();
    }

    private static List<Split> split(String name, Dataset data, long seed) {
        return Protocol.parse(name, (_, known) -> known.ratings()).split(data, seed);
    }

    static Stream<String> rows(Ratings ratings) {
        List<String> rows = new ArrayList<>();
        RatingRows byUser = ratings.byUser();
        for (int user = 0; user < ratings.users(); user++) {
            for (int entry = byUser.start(user); entry < byUser.end(user); entry++) {
                rows.add("%d %d %d %d".formatted(user, byUser.column(entry), byUser.level(entry), ratings.time(entry)));
            }
        }
        return rows.stream();
    }
}
