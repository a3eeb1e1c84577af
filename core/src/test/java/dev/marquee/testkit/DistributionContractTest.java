package dev.marquee.testkit;

import dev.marquee.model.Trainer;
import dev.marquee.persist.ModelCodec;
import java.util.Optional;

/** The contract can be kept: by counting what others gave. */
class DistributionContractTest implements DistributionContract, FoldInContract {
    @Override
    public Trainer trainer() {
        return (data, _) -> HistogramModel.of(data);
    }

    @Override
    public ModelCodec<?> codec() {
        return new HistogramModel.Codec();
    }

    @Override
    public Optional<String> ranksAlikeBecause() {
        return Optional.of("it counts and knows nobody's taste");
    }
}
