package dev.marquee.algorithm.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.math.Kernels;
import dev.marquee.math.ScalarKernels;
import dev.marquee.math.simd.VectorKernels;
import dev.marquee.parallel.Workers;
import dev.marquee.testkit.RandomRatings;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scalar and Vector API kernels learn the same parameters up to rounding. */
class KernelIndependenceTest {
    private static final Dataset DATA = RandomRatings.of(60, 90, 1_500, 3);

    @ParameterizedTest
    @ValueSource(strings = {"13", "13+9"})
    void learnsTheSameWithAndWithoutVectors(String hidden) {
        NeuralOptions options = SmallOptions.with(Map.of("hidden", hidden, "optimizer", "sgd", "learningRate", "0.1"));

        float[] vector = parameters(options, new VectorKernels());

        assertThat(vector).containsExactly(parameters(options, new ScalarKernels()), within(1e-4f));
    }

    private static float[] parameters(NeuralOptions options, Kernels kernels) {
        Inputs all = Inputs.of(DATA, options.shape());
        Inputs inputs = new Inputs(
                new Network(all.layout(), kernels), all.users(), all.movies(), all.userEncoder(), all.movieFeatures());
        float[] parameters = ParameterInitializer.parameters(
                inputs.layout(), 0.1, DATA.ratings().mean(), 7);
        try (Workers workers = Workers.of(2)) {
            Epochs epochs = new Epochs(inputs, options, parameters, DATA.ratings(), new Step.Run(workers, 7, 0));
            for (int epoch = 1; epoch <= 3; epoch++) {
                epochs.pass(epoch);
            }
        }
        return parameters;
    }
}
