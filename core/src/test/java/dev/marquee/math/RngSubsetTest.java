package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RngSubsetTest {
    @Property(tries = 100)
    void hasTheRequestedSize(@ForAll long seed, @ForAll @IntRange(max = 200) int size) {
        int chosen = size / 3;

        BitSet subset = Rng.keyed(seed).subset(size, chosen);

        assertThat(subset.cardinality()).isEqualTo(chosen);
        assertThat(subset.length()).isLessThanOrEqualTo(size);
    }

    @Test
    void choosesEveryElementEquallyOften() {
        int[] times = new int[10];
        for (int seed = 0; seed < 10_000; seed++) {
            Rng.keyed(seed).subset(10, 3).stream().forEach(element -> times[element]++);
        }
        assertThat(IntStream.of(times)).allMatch(count -> count > 2_850 && count < 3_150);
    }
}
