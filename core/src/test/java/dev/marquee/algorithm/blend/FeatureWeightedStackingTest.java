package dev.marquee.algorithm.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.math.Rng;
import org.junit.jupiter.api.Test;

class FeatureWeightedStackingTest {
    private static final double[] FEW = {1, 0, 2};
    private static final double[] MANY = {1, 4, 2};

    private final Rng rng = Rng.keyed(8);

    private float[] twoPredictions() {
        return new float[] {(float) (3 + rng.nextGaussian()), (float) (3 + rng.nextGaussian())};
    }

    @Test
    void weightsTheAccurateMember() {
        FeatureWeightedStacking.Fit fit = new FeatureWeightedStacking.Fit(2, 3, 1e-3);
        for (int i = 0; i < 500; i++) {
            float[] predictions = twoPredictions();
            fit.add(predictions, i % 2 == 0 ? FEW : MANY, predictions[1]);
        }

        assertThat(fit.solve().predict(new float[] {1, 5}, FEW)).isCloseTo(5, within(0.01));
    }

    @Test
    void weightsMembersByRatingCounts() {
        FeatureWeightedStacking.Fit fit = new FeatureWeightedStacking.Fit(2, 3, 1e-3);
        for (int i = 0; i < 500; i++) {
            float[] predictions = twoPredictions();
            fit.add(predictions, i % 2 == 0 ? FEW : MANY, predictions[i % 2]);
        }
        FeatureWeightedStacking stack = fit.solve();

        assertThat(stack.predict(new float[] {2, 4}, FEW)).isCloseTo(2, within(0.01));
        assertThat(stack.predict(new float[] {2, 4}, MANY)).isCloseTo(4, within(0.01));
    }

    @Test
    void isTheMeanOfAllWithStrongRegularization() {
        FeatureWeightedStacking.Fit fit = new FeatureWeightedStacking.Fit(2, 3, 1e12);
        fit.add(new float[] {1, 2}, MANY, 5);

        assertThat(fit.solve().predict(new float[] {2, 5}, MANY)).isCloseTo(3.5, within(1e-6));
    }
}
