package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SortedTest {
    @Test
    void countsElementsBelowAndNotAbove() {
        float[] ascending = {1, 2, 2, 2, 5};

        assertThat(Sorted.below(ascending, 2)).isEqualTo(1);
        assertThat(Sorted.notAbove(ascending, 2)).isEqualTo(4);
        assertThat(Sorted.below(ascending, 0)).isZero();
        assertThat(Sorted.notAbove(ascending, 9)).isEqualTo(5);
        assertThat(Sorted.below(ascending, 3))
                .isEqualTo(Sorted.notAbove(ascending, 3))
                .isEqualTo(4);
    }

    @Test
    void countsZeroInAnEmptyArray() {
        assertThat(Sorted.notAbove(new float[0], 1)).isZero();
    }
}
