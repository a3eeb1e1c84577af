package dev.marquee.algorithm.bayesfm.gibbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.algorithm.bayesfm.gibbs.CutpointSampler.CutpointPosterior;
import dev.marquee.math.Rng;
import org.junit.jupiter.api.Test;

class CutpointPosteriorTest {
    private static final CutpointPrior PRIOR =
            new CutpointPrior(new float[] {-1.5f, -0.2f, 0.1f}, new float[] {4, 2, 3});

    /** Ratings of four levels, one per value. */
    private static void addRatings(CutpointPosterior posterior) {
        double[] values = {-1, -0.4, 0.1, 0.7, 1.2, -2, 0.3};
        int[] levels = {0, 1, 1, 2, 3, 0, 3};
        for (int i = 0; i < values.length; i++) {
            posterior.add(levels[i], values[i], 0.8 + 0.1 * i);
        }
    }

    private static double logDensity(double... cutpoints) {
        CutpointPosterior posterior = new CutpointPosterior(3);
        posterior.at(cutpoints, PRIOR, CutpointPosteriorTest::addRatings);
        return posterior.logDensity();
    }

    @Test
    void newtonStepsReachTheMode() {
        CutpointPosterior posterior = new CutpointPosterior(3);
        double[] cutpoints = {-1, 0.3, -0.5};
        for (int step = 0; step < 30; step++) {
            posterior.at(cutpoints, PRIOR, CutpointPosteriorTest::addRatings);
            posterior.newtonStep(cutpoints);
        }

        double best = logDensity(cutpoints);
        for (int number = 0; number < 3; number++) {
            for (double change : new double[] {-0.01, 0.01}) {
                double[] near = cutpoints.clone();
                near[number] += change;
                assertThat(logDensity(near)).isLessThan(best);
            }
        }
    }

    @Test
    void thresholdsTooCloseTogetherHaveZeroDensity() {
        assertThat(logDensity(0, -20, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** Importance sampling from the prior gives an independent estimate of the mean. */
    @Test
    void samplerDrawsFromThePosterior() {
        Rng rng = Rng.keyed(9);
        double weights = 0;
        double[] expected = new double[3];
        for (int i = 0; i < 60_000; i++) {
            double[] cutpoints = new double[3];
            for (int step = 0; step < 3; step++) {
                cutpoints[step] = PRIOR.means()[step] + rng.nextGaussian() / Math.sqrt(PRIOR.precisions()[step]);
            }
            double prior = 0;
            for (int step = 0; step < 3; step++) {
                prior -= PRIOR.precisions()[step] * Math.pow(cutpoints[step] - PRIOR.means()[step], 2) / 2;
            }
            double weight = Math.exp(logDensity(cutpoints) - prior);
            weights += weight;
            for (int step = 0; step < 3; step++) {
                expected[step] += weight * cutpoints[step];
            }
        }

        CutpointSampler sampler = new CutpointSampler(3);
        double[] cutpoints = {-1.5, -0.2, 0.1};
        double[] sums = new double[3];
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            sampler.draw(cutpoints, PRIOR, CutpointPosteriorTest::addRatings, rng);
            for (int step = 0; step < 3; step++) {
                sums[step] += cutpoints[step];
            }
        }

        for (int step = 0; step < 3; step++) {
            assertThat(sums[step] / draws).isCloseTo(expected[step] / weights, within(0.02));
        }
    }
}
