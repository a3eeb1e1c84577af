package dev.marquee.algorithm.bayesfm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.SamplingOptions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingOptionsTest {
    @Test
    void windowsDivideTheSweepsAfterTheBurnInEvenly() {
        SamplingOptions sampling = new SamplingOptions(110, 10, 2, 8);

        assertThat(IntStream.rangeClosed(1, 110).filter(sampling::endsWindow)).containsExactly(35, 60, 85, 110);
    }

    @Test
    void noWindowIsShorterThanASweep() {
        SamplingOptions sampling = new SamplingOptions(5, 2, 1, 100);

        assertThat(IntStream.rangeClosed(1, 5).filter(sampling::endsWindow)).containsExactly(3, 4, 5);
    }
}
