package dev.marquee.algorithm.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.math.Rng;
import org.junit.jupiter.api.Test;

class FeatureWeightedStackingTest {
    private static final double[] LITTLE = {1, 0, 2};
    private static final double[] MUCH = {1, 4, 2};

    private final Rng rng = Rng.keyed(8);

    private float[] twoPredictions() {
        return new float[] {(float) (3 + rng.nextGaussian()), (float) (3 + rng.nextGaussian())};
    }

    @Test
    void trustsWhoeverIsRight() {
        FeatureWeightedStacking.Fit fit = new FeatureWeightedStacking.Fit(2, 3, 1e-3);
        for (int i = 0; i < 500; i++) {
            float[] predictions = twoPredictions();
            fit.add(predictions, i % 2 == 0 ? LITTLE : MUCH, predictions[1]);
        }

        assertThat(fit.solve().predict(new float[] {1, 5}, LITTLE)).isCloseTo(5, within(0.01));
    }

    @Test
    void trustsOneWhereLittleIsKnownAndTheOtherWhereMuch() {
        FeatureWeightedStacking.Fit fit = new FeatureWeightedStacking.Fit(2, 3, 1e-3);
        for (int i = 0; i < 500; i++) {
            float[] predictions = twoPredictions();
            fit.add(predictions, i % 2 == 0 ? LITTLE : MUCH, predictions[i % 2]);
        }
        FeatureWeightedStacking stack = fit.solve();

        assertThat(stack.predict(new float[] {2, 4}, LITTLE)).isCloseTo(2, within(0.01));
        assertThat(stack.predict(new float[] {2, 4}, MUCH)).isCloseTo(4, within(0.01));
    }

    @Test
    void isTheMeanOfAllWhereWeightsAreHeldDown() {
        FeatureWeightedStacking.Fit fit = new FeatureWeightedStacking.Fit(2, 3, 1e12);
        fit.add(new float[] {1, 2}, MUCH, 5);

        assertThat(fit.solve().predict(new float[] {2, 5}, MUCH)).isCloseTo(3.5, within(1e-6));
    }
}
