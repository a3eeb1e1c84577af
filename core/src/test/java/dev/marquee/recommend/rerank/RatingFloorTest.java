package dev.marquee.recommend.rerank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RatingFloorTest {
    @Test
    void isFiveWhereAMovieHasFewRatingsOnAverage() {
        assertThat(RatingFloor.of(counts(times(100, 30), times(300, 1)))).isEqualTo(new RatingFloor(5, 20));
    }

    @Test
    void growsWithTheMeanNumberOfRatings() {
        assertThat(RatingFloor.of(counts(times(100, 200), times(100, 40))))
                .as("a tenth of 120, and four times as many")
                .isEqualTo(new RatingFloor(12, 48));
    }

    @Test
    void leavesFiftyMovies() {
        assertThat(RatingFloor.of(counts(times(50, 3), times(200, 1)))).isEqualTo(new RatingFloor(3, 3));
        assertThat(RatingFloor.of(counts(times(50, 9), times(200, 1)))).isEqualTo(new RatingFloor(5, 9));
    }

    @Test
    void doesNotExistWithoutFiftyRatedMovies() {
        RatingFloor none = RatingFloor.of(counts(times(49, 30), times(100, 0)));

        assertThat(none).isEqualTo(new RatingFloor(0, 0));
        assertThat(none.at(0)).isZero();
    }

    @Test
    void fallsByEqualRatiosAsNoveltyGrows() {
        RatingFloor floor = new RatingFloor(5, 20);

        assertThat(IntStream.rangeClosed(0, 4).map(quarter -> floor.at(quarter / 4.0)))
                .containsExactly(20, 14, 10, 7, 5);
    }

    @Property(tries = 100)
    void isAlwaysPassedByFiftyMoviesOrNotThere(
            @ForAll @Size(max = 120) List<@IntRange(max = 40) Integer> ratings,
            @ForAll @DoubleRange(max = 1) double novelty) {
        int[] counts = ratings.stream().mapToInt(Integer::intValue).toArray();
        RatingFloor floor = RatingFloor.of(counts(counts));

        assertThat(floor.at(novelty)).isBetween(floor.lowest(), floor.wellKnown());
        if (floor.lowest() > 0) {
            assertThat(IntStream.of(counts).filter(count -> count >= floor.wellKnown()))
                    .hasSizeGreaterThanOrEqualTo(50);
        }
    }

    private static int[] times(int movies, int ratings) {
        return IntStream.generate(() -> ratings).limit(movies).toArray();
    }

    private static Ratings counts(int[] some, int[] others) {
        return counts(IntStream.concat(IntStream.of(some), IntStream.of(others)).toArray());
    }

    /** The ratings of movies with these numbers of ratings. */
    private static Ratings counts(int... counts) {
        RatingsBuilder ratings = new RatingsBuilder(300, counts.length, RatingScale.STARS);
        for (int movie = 0; movie < counts.length; movie++) {
            for (int user = 0; user < counts[movie]; user++) {
                ratings.add(user, movie, 4, 0);
            }
        }
        return ratings.build();
    }
}
