package dev.marquee.algorithm.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.algorithm.neural.NeuralTrainer.LargeData;
import org.junit.jupiter.api.Test;

class LargeDataTest {
    private static final NeuralOptions OPTIONS = NeuralOptions.defaults();

    @Test
    void leavesTheOptionsOfSmallDataAsTheyAre() {
        assertThat(LargeData.adapted(OPTIONS, 100_000)).isEqualTo(OPTIONS);
    }

    @Test
    void penalizesLessInFewerEpochsOfLargerSteps() {
        NeuralOptions adapted = LargeData.adapted(OPTIONS, 900_000);

        assertThat(adapted.regularization().weightDecay()).isEqualTo(5e-4 * Math.pow(9, -1.7), within(1e-12));
        assertThat(adapted.optimizer().batch()).isEqualTo(3_600);
        assertThat(adapted.optimizer().learningRate()).isEqualTo(0.004 * Math.sqrt(3_600 / 1_024.0), within(1e-9));
        assertThat(adapted.optimizer().epochs()).isEqualTo(12);
    }

    @Test
    void keepsAtLeastOneEpochAndALegalStepSize() {
        NeuralOptions adapted = LargeData.adapted(OPTIONS.withEpochs(1).withLearningRate(9), 100_000_000);

        assertThat(adapted.optimizer().epochs()).isEqualTo(1);
        assertThat(adapted.optimizer().learningRate()).isEqualTo(10);
    }
}
