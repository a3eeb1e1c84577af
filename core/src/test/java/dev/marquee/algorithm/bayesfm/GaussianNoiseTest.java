package dev.marquee.algorithm.bayesfm;

import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.DistributionContract;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.TakesMoviesContract;
import java.util.Map;

/** What the machine keeps to under its other noise. */
class GaussianNoiseTest implements FoldInContract, TakesMoviesContract, DistributionContract {
    @Override
    public BayesFmTrainer trainer() {
        return new BayesFmTrainer(SmallSampling.with(Map.of("likelihood", "gaussian")));
    }

    @Override
    public ModelCodec<?> codec() {
        return new BayesFmCodec();
    }
}
