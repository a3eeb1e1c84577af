package dev.marquee.algorithm.neural;

import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.ModelContract;
import java.util.Map;
import java.util.Optional;

/** So much is held out, and not learned from afterwards, that of some users and movies nothing was seen in training. */
class HeldOutWhollyTest implements ModelContract {
    @Override
    public NeuralTrainer trainer() {
        return new NeuralTrainer(
                SmallOptions.with(Map.of("validation", "0.9", "refit", "false", "epochs", "3", "idDropout", "0")));
    }

    @Override
    public ModelCodec<?> codec() {
        return new NeuralCodec();
    }

    @Override
    public Optional<String> ranksAlikeBecause() {
        return Optional.of("three passes over a tenth of the ratings teach no taste");
    }
}
