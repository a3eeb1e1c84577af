package dev.marquee.algorithm.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.TrainingHistory;
import dev.marquee.model.TrainingHistory.Epoch;
import dev.marquee.parallel.Workers;
import dev.marquee.testkit.RandomRatings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeuralTrainerTest {
    private static final Dataset DATA = RandomRatings.of(200, 310, 6_000, 3);

    @ParameterizedTest
    @ValueSource(strings = {"16", "24+16"})
    void givesIdenticalParametersOnAnyNumberOfThreads(String hidden) {
        Map<String, String> options = Map.of("hidden", hidden, "batch", "700", "epochs", "4", "features", "genre+year");
        float[] expected = train(options, 5, 1).trained().parameters();

        assertThat(train(options, 5, 2).trained().parameters()).isEqualTo(expected);
        assertThat(train(options, 5, 3).trained().parameters()).isEqualTo(expected);
    }

    @Test
    void givesAnotherModelForAnotherSeed() {
        Map<String, String> options = Map.of("epochs", "1");

        assertThat(train(options, 6, 2).trained().parameters())
                .isNotEqualTo(train(options, 5, 2).trained().parameters());
    }

    @Test
    void stopsWithoutImprovementAndKeepsTheBestEpoch() {
        NeuralModel model = train(Map.of("epochs", "60", "patience", "3", "dropout", "0", "refit", "false"), 5, 2);

        TrainingHistory history = model.history();
        List<Epoch> epochs = history.epochs();
        assertThat(epochs).extracting(Epoch::number).startsWith(1, 2, 3).isSorted();
        assertThat(epochs).hasSize(history.best() + 3).hasSizeLessThan(60);
        assertThat(epochs.stream().min(Comparator.comparingDouble(Epoch::validationLoss)))
                .map(Epoch::number)
                .hasValue(history.best());
    }

    @Test
    void hasTheParametersOfTheBestEpoch() {
        Map<String, String> overlearns = Map.of("epochs", "20", "patience", "20", "dropout", "0", "refit", "false");
        NeuralModel model = train(overlearns, 5, 2);
        int best = model.history().best();
        assertThat(best).isLessThan(20);

        Map<String, String> stopsThere =
                Map.of("epochs", "" + best, "patience", "20", "dropout", "0", "refit", "false");
        assertThat(model.trained().parameters())
                .isEqualTo(train(stopsThere, 5, 2).trained().parameters());
    }

    @Test
    void refitsOnAllRatings() {
        Map<String, String> once = Map.of("epochs", "3", "refit", "false");
        Map<String, String> again = Map.of("epochs", "3", "refit", "true");

        double without = train(once, 5, 2).trained().loss(DATA.ratings());

        assertThat(train(again, 5, 2).trained().loss(DATA.ratings())).isLessThan(without);
        assertThat(train(again, 5, 2).history()).isEqualTo(train(once, 5, 2).history());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "20"})
    void reportsDivergence(String epochs) {
        Map<String, String> options = Map.of("optimizer", "sgd", "learningRate", "10", "epochs", epochs);

        assertThatThrownBy(() -> train(options, 5, 2))
                .isInstanceOf(MarqueeException.class)
                .hasMessageMatching("training diverged in epoch \\d+ with steps of size 10.0: the loss is not finite; "
                        + "use a smaller learningRate or a larger batch");
    }

    @Test
    void neverKeepsALossThatIsNotFinite() {
        int finite = 0;
        for (int epochs = 1; epochs <= 12; epochs++) {
            Map<String, String> oneStepPerEpoch =
                    Map.of("optimizer", "sgd", "learningRate", "10", "batch", "6000", "epochs", "" + epochs);
            try {
                assertThat(train(oneStepPerEpoch, 5, 2).history().epochs())
                        .isNotEmpty()
                        .allMatch(epoch -> Double.isFinite(epoch.validationLoss()));
                finite++;
            } catch (MarqueeException diverged) {
                assertThat(diverged).hasMessageStartingWith("training diverged in epoch");
            }
        }
        assertThat(finite).as("short trainings end before the loss overflows").isBetween(1, 11);
    }

    @Test
    void rejectsTooFewRatings() {
        RatingsBuilder few = new RatingsBuilder(3, 12, RatingScale.STARS);
        for (int movie = 0; movie < 9; movie++) {
            few.add(1, movie, 4, 0);
        }

        assertThatThrownBy(() -> train(RandomRatings.dataset("few", few.build()), Map.of(), 5, 1))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("9 ratings are too few to train a network; use at least 10");
    }

    private static NeuralModel train(Map<String, String> options, long seed, int threads) {
        return train(DATA, options, seed, threads);
    }

    private static NeuralModel train(Dataset data, Map<String, String> options, long seed, int threads) {
        try (Workers workers = Workers.of(threads)) {
            TrainingContext context = new TrainingContext(seed, workers, Progress.SILENT);
            return (NeuralModel) new NeuralTrainer(SmallOptions.with(options)).train(data, context);
        }
    }
}
