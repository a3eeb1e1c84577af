package dev.marquee.split;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.testkit.RandomRatings;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SplitTest {
    private final Ratings fits = rated(3, 5);
    private final Dataset train = RandomRatings.dataset("train", fits);

    static Stream<Ratings> otherShapes() {
        return Stream.of(rated(4, 5), rated(3, 4));
    }

    @ParameterizedTest
    @MethodSource("otherShapes")
    void rejectsAValidationPartOfAnotherShape(Ratings other) {
        assertRejected(other, () -> new Split("odd", train, other, fits, fits));
    }

    @ParameterizedTest
    @MethodSource("otherShapes")
    void rejectsShownRatingsOfAnotherShape(Ratings other) {
        assertRejected(other, () -> new Split("odd", train, fits, other, fits));
    }

    @ParameterizedTest
    @MethodSource("otherShapes")
    void rejectsATestPartOfAnotherShape(Ratings other) {
        assertRejected(other, () -> new Split("odd", train, fits, fits, other));
    }

    private static void assertRejected(Ratings other, Runnable split) {
        assertThatIllegalArgumentException()
                .isThrownBy(split::run)
                .withMessage(
                        "a part has %d users and %d movies, but the train part has 3 and 5",
                        other.users(), other.movies());
    }

    private static Ratings rated(int users, int movies) {
        return new RatingsBuilder(users, movies, RatingScale.STARS)
                .add(1, 2, 3, 0)
                .build();
    }
}
