package dev.marquee.testkit;

import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Trainer;
import dev.marquee.persist.ModelCodec;
import java.util.Optional;

/** A simple model that fulfils the contract: the histogram of ratings per movie. */
class DistributionContractTest implements DistributionContract, FoldInContract {
    @Override
    public Trainer trainer() {
        return (data, context) -> {
            try (ProgressTask task = context.begin("Counting", 1)) {
                HistogramModel model = HistogramModel.of(data);
                task.step();
                return model;
            }
        };
    }

    @Override
    public ModelCodec<?> codec() {
        return new HistogramModel.Codec();
    }

    @Override
    public Optional<String> ranksEquallyBecause() {
        return Optional.of("it is not personalized");
    }
}
