package dev.marquee.algorithm.bayesfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingTest {
    @Test
    void windowsFillTheSweepsAfterTheBurnInEvenly() {
        Sampling sampling = new Sampling(110, 10, 2, 8);

        assertThat(IntStream.rangeClosed(1, 110).filter(sampling::endsWindow)).containsExactly(35, 60, 85, 110);
    }

    @Test
    void noWindowIsShorterThanASweep() {
        Sampling sampling = new Sampling(5, 2, 1, 100);

        assertThat(IntStream.rangeClosed(1, 5).filter(sampling::endsWindow)).containsExactly(3, 4, 5);
    }
}
