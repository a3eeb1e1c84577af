package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HalfRowsTest {
    private final HalfRows rows = HalfRows.zeros(3, 5);

    @Test
    void roundsNumbersToElevenBits() {
        rows.set(1, 2, 0.1f);
        rows.set(2, 4, -2.5f);

        assertThat(rows.get(1, 2)).isEqualTo(0.1f, within(0.1f / 2048)).isNotEqualTo(0.1f);
        assertThat(rows.get(2, 4)).isEqualTo(-2.5f);
    }

    @Test
    void addsTheFirstNumbersOfARow() {
        rows.set(1, 0, 4);
        rows.set(1, 2, -8);
        rows.set(1, 3, 1);
        float[] sums = {1, 1, 1};

        rows.addScaled(0.5f, 1, sums);

        assertThat(sums).containsExactly(3, 1, -3);
    }

    @Test
    void copiesRows() {
        rows.set(1, 0, 4);
        rows.set(1, 1, 5);
        HalfRows others = HalfRows.zeros(2, 5);
        float[] row = new float[8];

        others.set(0, 3, rows, 1, 0, 2);
        others.get(0, row);

        assertThat(row).containsExactly(0, 0, 0, 4, 5, 0, 0, 0);
    }

    @Test
    void sharesTheArrayItIsMadeOf() {
        short[] bits = {Float.floatToFloat16(1), Float.floatToFloat16(2)};

        assertThat(HalfRows.of(2, 1, bits).get(1, 0)).isEqualTo(2);
        assertThat(HalfRows.of(2, 1, bits).values()).isSameAs(bits);
    }

    @Test
    void needsAsManyNumbersAsRowsTimesColumns() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> HalfRows.of(2, 2, new short[3]));
    }
}
