package dev.marquee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.math.Rng;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeRatingsTest {
    private static final int USERS = 30;
    private static final int MOVIES = 20;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void equalHeapRatings(boolean timed) {
        Ratings onHeap = random(timed);

        Ratings ratings = copyOf(onHeap);

        assertThat(ratings.hasTimes()).isEqualTo(timed);
        assertThat(ratings.mean()).isEqualTo(onHeap.mean());
        assertSame(ratings.byUser(), onHeap.byUser());
        assertSame(ratings.byMovie(), onHeap.byMovie());
        for (int entry = 0; entry < ratings.size(); entry++) {
            assertThat(ratings.time(entry)).isEqualTo(onHeap.time(entry));
        }
    }

    private static void assertSame(RatingRows rows, RatingRows others) {
        assertThat(rows.rows()).isEqualTo(others.rows());
        assertThat(rows.size()).isEqualTo(others.size());
        for (int row = 0; row < rows.rows(); row++) {
            assertThat(rows.start(row)).isEqualTo(others.start(row));
            for (int entry = rows.start(row); entry < rows.end(row); entry++) {
                assertThat(rows.column(entry)).isEqualTo(others.column(entry));
                assertThat(rows.value(entry)).isEqualTo(others.value(entry));
                assertThat(rows.find(row, rows.column(entry))).isEqualTo(entry);
            }
        }
    }

    private static Ratings random(boolean timed) {
        Rng rng = Rng.keyed(3);
        RatingsBuilder builder = new RatingsBuilder(USERS, MOVIES, RatingScale.STARS);
        for (int i = 0; i < 200; i++) {
            long seconds = timed ? rng.nextInt(1 << 30) : Ratings.UNKNOWN_TIME;
            builder.addLevel(rng.nextInt(USERS), rng.nextInt(MOVIES), rng.nextInt(5), seconds);
        }
        return builder.build();
    }

    private static Ratings copyOf(Ratings ratings) {
        RatingRows rows = ratings.byUser();
        ByteBuffer levels = ByteBuffer.allocate(rows.size());
        IntStream.range(0, rows.size()).forEach(entry -> levels.put(entry, (byte) rows.level(entry)));
        return NativeRatings.ofLevels(ratings.scale(), entries(ratings), levels);
    }

    private static NativeRatings.Entries entries(Ratings ratings) {
        RatingRows rows = ratings.byUser();
        return new NativeRatings.Entries(
                MOVIES,
                IntStream.range(0, USERS).map(rows::count).toArray(),
                ints(rows.size(), rows::column),
                ratings.hasTimes()
                        ? Optional.of(ints(rows.size(), entry -> (int) ratings.time(entry)))
                        : Optional.empty());
    }

    private static FloatBuffer values(Ratings ratings) {
        FloatBuffer values = FloatBuffer.allocate(ratings.size());
        IntStream.range(0, ratings.size())
                .forEach(entry -> values.put(entry, ratings.byUser().value(entry)));
        return values;
    }

    private static RatingsBuilder fill(RatingsBuilder builder, boolean whole) {
        Rng rng = Rng.keyed(8);
        for (int i = 0; i < 200; i++) {
            float value = whole ? 1 : (1 + rng.nextInt(999)) / 1000f;
            builder.add(rng.nextInt(USERS), i % MOVIES, value, 1 + rng.nextInt(1 << 30));
        }
        return builder;
    }

    @Test
    void equalHeapRatingsOnAContinuousScale() {
        RatingScale scale = RatingScale.continuous(0, 1);
        Ratings onHeap = fill(new RatingsBuilder(USERS, MOVIES, scale), false).build();

        Ratings ratings = NativeRatings.ofValues(scale, entries(onHeap), values(onHeap));

        assertThat(ratings.scale()).isEqualTo(scale);
        assertSame(ratings.byUser(), onHeap.byUser());
        assertSame(ratings.byMovie(), onHeap.byMovie());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void equalHeapEvents(boolean whole) {
        Ratings onHeap = fill(RatingsBuilder.ofEvents(USERS, MOVIES, 0), whole).build();

        Ratings ratings = NativeRatings.ofEvents(entries(onHeap), Optional.of(values(onHeap)));

        assertThat(ratings.isImplicit()).isTrue();
        assertSame(ratings.byUser(), onHeap.byUser());
        assertSame(ratings.byMovie(), onHeap.byMovie());
    }

    @Test
    void rejectValuesOffAContinuousScaleAndWeightsOfZero() {
        NativeRatings.Entries one =
                new NativeRatings.Entries(MOVIES, new int[] {1}, IntBuffer.wrap(new int[] {0}), Optional.empty());
        for (float value : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
            FloatBuffer values = FloatBuffer.wrap(new float[] {value});
            assertThatIllegalArgumentException().isThrownBy(() -> NativeRatings.ofEvents(one, Optional.of(values)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NativeRatings.ofValues(RatingScale.continuous(0.5f, 1), one, values));
        }
    }

    private static IntBuffer ints(int size, IntUnaryOperator number) {
        return IntBuffer.wrap(IntStream.range(0, size).map(number).toArray());
    }

    @Test
    void rejectUnsortedOrInvalidRatings() {
        assertRejected(new int[] {2}, new int[] {1, 1}, new byte[] {0, 0}, "rating 1 is out of order");
        assertRejected(
                new int[] {1}, new int[] {MOVIES}, new byte[] {0}, "rating 0 is out of order, of an unknown movie");
        assertRejected(new int[] {1}, new int[] {0}, new byte[] {9}, "off the scale");
        assertRejected(new int[] {-1, 2}, new int[] {0}, new byte[] {0}, "user 0 has -1 ratings");
        assertRejected(new int[] {2}, new int[] {0}, new byte[] {0}, "counts add up to 2, but there are 1 ratings");
    }

    private static void assertRejected(int[] counts, int[] movies, byte[] levels, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NativeRatings.ofLevels(
                        RatingScale.STARS,
                        new NativeRatings.Entries(MOVIES, counts, IntBuffer.wrap(movies), Optional.empty()),
                        ByteBuffer.wrap(levels)))
                .withMessageContaining(message);
    }
}
