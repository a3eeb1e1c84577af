package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RngTest {
    private static final int DRAWS = 100_000;

    @Property(tries = 100)
    void sameKeyGivesSameNumbers(@ForAll long seed, @ForAll long sweep, @ForAll long entity) {
        assertThat(ten(Rng.keyed(seed, sweep, entity))).isEqualTo(ten(Rng.keyed(seed, sweep, entity)));
    }

    @Property(tries = 100)
    void everyPartOfTheKeyAndItsPositionMatter(@ForAll long seed, @ForAll long sweep, @ForAll long entity) {
        long[] numbers = ten(Rng.keyed(seed, sweep, entity));

        assertThat(ten(Rng.keyed(seed + 1, sweep, entity))).doesNotContain(numbers);
        assertThat(ten(Rng.keyed(seed, sweep + 1, entity))).doesNotContain(numbers);
        assertThat(ten(Rng.keyed(seed, sweep, entity + 1))).doesNotContain(numbers);
        assertThat(ten(Rng.keyed(seed, sweep))).doesNotContain(numbers);
        if (sweep != entity) {
            assertThat(ten(Rng.keyed(seed, entity, sweep))).doesNotContain(numbers);
        }
    }

    @Property(tries = 200)
    void staysBelowTheBound(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
        Rng rng = Rng.keyed(seed);

        assertThat(IntStream.generate(() -> rng.nextInt(bound)).limit(20))
                .allMatch(drawn -> drawn >= 0 && drawn < bound);
    }

    @Property(tries = 200)
    void fractionsAreInTheUnitInterval(@ForAll long seed) {
        Rng rng = Rng.keyed(seed);

        assertThat(DoubleStream.generate(rng::nextFloat).limit(20)).allMatch(drawn -> drawn >= 0 && drawn < 1);
        assertThat(DoubleStream.generate(rng::nextDouble).limit(20)).allMatch(drawn -> drawn >= 0 && drawn < 1);
    }

    @Test
    void fractionsAreUniform() {
        int[] counts = new int[10];
        for (int entity = 0; entity < DRAWS; entity++) {
            counts[(int) (10 * Rng.keyed(1, entity).nextFloat())]++;
        }

        assertThat(IntStream.of(counts)).allMatch(count -> count > 9_600 && count < 10_400);
    }

    @Test
    void gaussiansHaveTheMomentsOfANormal() {
        Rng rng = Rng.keyed(2);
        double[] drawn = DoubleStream.generate(rng::nextGaussian).limit(DRAWS).toArray();

        assertThat(moment(drawn, 1)).isCloseTo(0, within(0.02));
        assertThat(moment(drawn, 2)).isCloseTo(1, within(0.03));
        assertThat(moment(drawn, 3)).isCloseTo(0, within(0.06));
        assertThat(moment(drawn, 4)).isCloseTo(3, within(0.2));
    }

    @Property(tries = 200)
    void shufflesTheFirstElementsOnly(
            @ForAll long seed, @ForAll @IntRange(max = 60) int size, @ForAll @IntRange(max = 60) int length) {
        int[] elements = IntStream.range(0, size).toArray();
        int shuffled = Math.min(size, length);

        Rng.keyed(seed).shuffle(elements, shuffled);

        assertThat(IntStream.of(elements).limit(shuffled).sorted()).containsExactlyElementsOf(firsts(shuffled));
        assertThat(IntStream.of(elements).skip(shuffled)).isSorted();
    }

    @Test
    void allOrdersAreEquallyLikely() {
        int[] orders = new int[27];
        for (int seed = 0; seed < 12_000; seed++) {
            int[] elements = {0, 1, 2};
            Rng.keyed(seed).shuffle(elements, 3);
            orders[9 * elements[0] + 3 * elements[1] + elements[2]]++;
        }

        assertThat(IntStream.of(orders).filter(count -> count > 0))
                .hasSize(6)
                .allMatch(count -> count > 1_850 && count < 2_150);
    }

    private static Iterable<Integer> firsts(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static long[] ten(Rng rng) {
        return LongStream.generate(rng::nextLong).limit(10).toArray();
    }

    private static double moment(double[] drawn, int power) {
        return DoubleStream.of(drawn)
                .map(value -> Math.pow(value, power))
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 2.5, 40})
    void gammasHaveTheirShapeAsMeanAndVariance(double shape) {
        Rng rng = Rng.keyed(5);
        int draws = 40_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double draw = rng.nextGamma(shape);
            sum += draw;
            squares += draw * draw;
        }
        double mean = sum / draws;
        assertThat(mean).isCloseTo(shape, withinPercentage(3));
        assertThat(squares / draws - mean * mean).isCloseTo(shape, withinPercentage(8));
    }
}
