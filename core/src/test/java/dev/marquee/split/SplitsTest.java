package dev.marquee.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.testkit.RandomRatings;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SplitsTest {
    private final Dataset data = RandomRatings.of(11, 17, 150, 7);

    static Stream<Arguments> named() {
        return Stream.of(
                Arguments.of(Splits.random(0.2), "random:0.2"),
                Arguments.of(Splits.perUser(0.25), "per-user:0.25"),
                Arguments.of(Splits.perMovie(0.25), "per-movie:0.25"),
                Arguments.of(Splits.byTime(0.1), "time:0.1"),
                Arguments.of(Splits.leaveOneOut(), "leave-one-out"),
                Arguments.of(Splits.kFold(5), "kfold:5"),
                Arguments.of(Splits.coldUsers(0.2, 5), "cold-users:0.2:5"),
                Arguments.of(Splits.coldMovies(0.1, 5), "cold-movies:0.1:5"),
                Arguments.of(Splits.coldMovies(0.1, 0), "cold-movies:0.1"));
    }

    @ParameterizedTest
    @MethodSource("named")
    void areTheProtocolsThatTheirNamesParseTo(Protocol protocol, String name) {
        assertThat(protocol.name()).isEqualTo(name);
        assertThat(protocol).isEqualTo(Protocol.parse(name, (_, _) -> data.ratings()));
    }

    static Stream<Arguments> outOfRange() {
        return Stream.of(
                rejected(() -> Splits.random(0), "share must be above 0 and below 1, got 0.0"),
                rejected(() -> Splits.perUser(1), "share must be above 0 and below 1, got 1.0"),
                rejected(() -> Splits.perMovie(20), "share must be above 0 and below 1, got 20.0"),
                rejected(() -> Splits.byTime(Double.NaN), "share must be above 0 and below 1, got NaN"),
                rejected(() -> Splits.kFold(1), "folds must be at least 2, got 1"),
                rejected(() -> Splits.coldUsers(-0.2, 5), "share must be above 0 and below 1, got -0.2"),
                rejected(() -> Splits.coldMovies(1.5, 5), "share must be above 0 and below 1, got 1.5"),
                rejected(() -> Splits.coldMovies(0.2, -1), "the number of ratings shown must be at least 0, got -1"));
    }

    @ParameterizedTest
    @MethodSource("outOfRange")
    void rejectParametersOutOfRange(Supplier<Protocol> protocol, String message) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(protocol::get)
                .withMessage(message);
    }

    @Test
    void splitOnceGivesTheOnlySplit() {
        Split once = Splits.random(0.2).splitOnce(data, 7);

        assertThat(once.test().size())
                .isEqualTo(Splits.random(0.2).split(data, 7).getFirst().test().size());
    }

    @Test
    void splitOnceRejectsFolds() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Splits.kFold(5).splitOnce(data, 7))
                .withMessageStartingWith("split kfold:5 has 5 train parts, but one is needed");
    }

    private static Arguments rejected(Supplier<Protocol> protocol, String message) {
        return Arguments.of(protocol, message);
    }
}
