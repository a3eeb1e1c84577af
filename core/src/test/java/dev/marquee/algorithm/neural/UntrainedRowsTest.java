package dev.marquee.algorithm.neural;

import dev.marquee.persist.ModelCodec;
import dev.marquee.testkit.ModelContract;
import java.util.Map;
import java.util.Optional;

/** Holds out most ratings without refitting, so that some users and movies have no training ratings. */
class UntrainedRowsTest implements ModelContract {
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
    public Optional<String> ranksEquallyBecause() {
        return Optional.of("three passes over a tenth of the ratings do not learn preferences");
    }
}
