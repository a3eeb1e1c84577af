package dev.marquee.algorithm.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.algorithm.hybrid.ConditionalLogit.Choices;
import dev.marquee.math.Rng;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ConditionalLogitTest {
    private static final float[] PRIOR = {0, 0};

    @Test
    void recoversTheWeightsThatMadeTheChoices() {
        double[] made = {1.5, -0.7};
        Rng rng = Rng.keyed(3);
        List<Choices> all = new ArrayList<>();
        for (int user = 0; user < 4_000; user++) {
            float[][] candidates = new float[6][2];
            double[] odds = new double[6];
            double total = 0;
            for (int i = 0; i < 6; i++) {
                candidates[i] = new float[] {(float) rng.nextGaussian(), (float) rng.nextGaussian()};
                odds[i] = Math.exp(made[0] * candidates[i][0] + made[1] * candidates[i][1]);
                total += odds[i];
            }
            double drawn = rng.nextDouble() * total;
            int chosen = 0;
            while (chosen < 5 && drawn >= odds[chosen]) {
                drawn -= odds[chosen++];
            }
            float[] first = candidates[0];
            candidates[0] = candidates[chosen];
            candidates[chosen] = first;
            all.add(new Choices(flat(candidates), 1, new float[6]));
        }

        float[] weights = ConditionalLogit.fit(all, PRIOR, 1, () -> {});

        assertThat(weights[0]).isCloseTo(1.5f, within(0.1f));
        assertThat(weights[1]).isCloseTo(-0.7f, within(0.1f));
    }

    @Test
    void keepsThePriorWithoutChoicesOrUnderAStrongPenalty() {
        float[] prior = {0.5f, 2};
        Choices one = new Choices(new float[] {3, 0, 0, 3}, 1, new float[2]);

        assertThat(ConditionalLogit.fit(List.of(), prior, 1, () -> {})).containsExactly(prior);
        assertThat(ConditionalLogit.fit(List.of(one), prior, 1e9, () -> {})[1]).isCloseTo(2, within(1e-4f));
    }

    @Test
    void endsWhenItsCheckThrows() {
        Choices one = new Choices(new float[] {3, 0, 0, 3}, 1, new float[2]);
        Runnable cancelled = () -> {
            throw new CancellationException("cancelled");
        };

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> ConditionalLogit.fit(List.of(one), PRIOR, 1, cancelled));
    }

    @Test
    void aChoiceOfAllCandidatesSaysNothing() {
        Choices all = new Choices(new float[] {3, 1, 3, 1}, 2, new float[2]);

        assertThat(ConditionalLogit.fit(List.of(all), new float[] {0.5f, 2}, 1, () -> {}))
                .containsExactly(0.5f, 2);
    }

    @Test
    void aSampledCandidateCountsAsTheAlternativesItWasSampledFrom() {
        Choices sampled = new Choices(new float[] {3, 0, 0, 3}, 1, new float[] {0, (float) Math.log(3)});
        Choices whole = new Choices(new float[] {3, 0, 0, 3, 0, 3, 0, 3}, 1, new float[4]);

        float[] fromSample = ConditionalLogit.fit(List.of(sampled), PRIOR, 1, () -> {});
        float[] fromAll = ConditionalLogit.fit(List.of(whole), PRIOR, 1, () -> {});

        assertThat(fromSample).containsExactly(fromAll, within(1e-5f));
    }

    private static float[] flat(float[][] rows) {
        float[] flat = new float[rows.length * 2];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = rows[i / 2][i % 2];
        }
        return flat;
    }
}
