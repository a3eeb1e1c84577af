package dev.marquee.algorithm.bayesfm;

import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.DistributionContract;
import dev.marquee.testkit.FoldInContract;
import dev.marquee.testkit.MovieFoldInContract;
import java.util.Map;

/** The model contracts with the normal likelihood. */
class GaussianLikelihoodTest implements FoldInContract, MovieFoldInContract, DistributionContract {
    @Override
    public BayesFmTrainer trainer() {
        return new BayesFmTrainer(SmallSampling.with(Map.of("likelihood", "gaussian")));
    }

    @Override
    public ModelCodec<?> codec() {
        return new BayesFmCodec();
    }
}
