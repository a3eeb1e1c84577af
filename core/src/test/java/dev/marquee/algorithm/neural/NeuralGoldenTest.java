package dev.marquee.algorithm.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.math.Kernels;
import dev.marquee.math.ScalarKernels;
import dev.marquee.parallel.Workers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The losses of training steps equal PyTorch's, from the same weights on the same batches. */
class NeuralGoldenTest {
    private final GoldenNetwork golden = GoldenNetwork.read();

    @ParameterizedTest
    @ValueSource(strings = {"adam", "adamWithWeightDecay", "sgdWithWeightDecay"})
    void matchesPyTorchWithVectorKernels(String run) {
        assertMatchesPyTorch(golden.run(run), Kernels.best());
    }

    @ParameterizedTest
    @ValueSource(strings = {"adam", "adamWithWeightDecay", "sgdWithWeightDecay"})
    void matchesPyTorchWithScalarKernels(String run) {
        assertMatchesPyTorch(golden.run(run), new ScalarKernels());
    }

    private void assertMatchesPyTorch(JsonNode run, Kernels kernels) {
        Inputs inputs = golden.inputs(kernels);
        List<Batch> batches = golden.batches(inputs);
        JsonNode losses = run.get("losses");
        assertThat(losses).hasSize(20);
        try (Workers workers = Workers.of(2)) {
            Step step = new Step(inputs, golden.options(run), golden.parameters(), new Step.Run(workers, 1, 0));
            for (int i = 0; i < losses.size(); i++) {
                Batch batch = batches.get(i % batches.size());

                double loss = step.take(batch) / batch.size;

                assertThat(loss)
                        .as("loss before step %d", i + 1)
                        .isCloseTo(losses.get(i).asDouble(), within(1e-4));
            }
        }
    }
}
