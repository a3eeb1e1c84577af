package dev.marquee.algorithm.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.math.Kernels;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MovingAverageTest {
    private static final int LENGTH = 24;

    private final float[] parameters = new float[LENGTH];

    @Test
    void equalsConstantParameters() {
        Arrays.fill(parameters, 0.75f);
        MovingAverage mean = new MovingAverage(parameters, 50);
        for (int step = 1; step <= 200; step++) {
            mean.add(LENGTH, 0, parameters, step, Kernels.best());
        }

        assertThat(mean.mean()).containsOnly(0.75f);
    }

    @Test
    void lagsLinearParametersByItsLength() {
        MovingAverage mean = new MovingAverage(parameters, 50);
        for (int step = 1; step <= 2_000; step++) {
            Arrays.fill(parameters, step);
            mean.add(LENGTH, 0, parameters, step, Kernels.best());
        }

        assertThat(mean.mean()[3]).isCloseTo(2_000 - 50, within(1f));
    }

    @Test
    void forgetsTheStartQuickly() {
        Arrays.fill(parameters, 1_000);
        MovingAverage mean = new MovingAverage(parameters, 1e6);
        Arrays.fill(parameters, 1);
        for (int step = 1; step <= 100; step++) {
            mean.add(LENGTH, 0, parameters, step, Kernels.best());
        }

        assertThat(mean.mean()[0]).isCloseTo(1, within(0.001f));
    }

    @Test
    void updatesOnlyTheGivenRange() {
        MovingAverage mean = new MovingAverage(parameters, 1);
        Arrays.fill(parameters, 1);
        mean.add(8, 8, parameters, 1, Kernels.best());

        assertThat(mean.mean()[7]).isZero();
        assertThat(mean.mean()[8]).isPositive();
        assertThat(mean.mean()[16]).isZero();
    }
}
