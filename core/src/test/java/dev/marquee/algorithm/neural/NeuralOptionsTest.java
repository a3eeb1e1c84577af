package dev.marquee.algorithm.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.algorithm.neural.NeuralOptions.Optimizer;
import dev.marquee.algorithm.neural.NeuralOptions.Regularization;
import dev.marquee.algorithm.neural.NeuralOptions.Shape;
import dev.marquee.data.UsageException;
import dev.marquee.feature.FeatureGroup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeuralOptionsTest {
    @ParameterizedTest
    @CsvSource({
        "embedding, 0, a whole number from 1 to 1024",
        "hidden, 100+0, each a whole number from 1 to 4096",
        "features, genre+genre, 'each one of gender, occupation, age, ages, genre, year, years'",
        "embeddingDropout, 0.96, a number from 0 to 0.95",
        "dropout, -0.1, a number from 0 to 0.95",
        "idDropout, 1, a number from 0 to 0.95",
        "weightDecay, 2, a number from 0 to 1",
        "optimizer, newton, 'one of adam, sgd'",
        "learningRate, 0, a number from 0.000001 to 10",
        "learningRate, NaN, a number from 0.000001 to 10",
        "batch, 0, a whole number from 1 to 1048576",
        "epochs, 0, a whole number from 1 to 10000",
        "initialDeviation, 11, a number from 0 to 10",
        "validation, 0, a number from 0.001 to 0.9",
        "patience, 0, a whole number from 1 to 10000",
        "refit, maybe, true or false"
    })
    void rejectsWhatIsOutOfRange(String option, String value, String rule) {
        assertThatThrownBy(() -> NeuralOptions.OPTIONS.parse(Map.of(option, value)))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("option %s=%s is not possible; %s must be".formatted(option, value, option))
                .hasMessageContaining(rule);
    }

    @Test
    void rejectsWhatIsOutOfRangeAlsoInARecord() {
        NeuralOptions good = NeuralOptions.OPTIONS.defaults();

        assertThatThrownBy(() -> new NeuralOptions(
                        good.shape(), new Regularization(0, 0.99, 0, 0), good.descent(), good.stopping()))
                .isInstanceOf(UsageException.class)
                .hasMessage("option dropout=0.99 is not possible; dropout must be a number from 0 to 0.95");
    }

    @Test
    void rejectsANetworkWithoutAHiddenLayer() {
        assertThatThrownBy(() -> NeuralOptions.OPTIONS.parse(Map.of("hidden", "none")))
                .isInstanceOf(UsageException.class)
                .hasMessage("option hidden=none is not possible; give the network at least one hidden layer");
    }

    @Test
    void readsBackWhatItShows() {
        NeuralOptions options = NeuralOptions.OPTIONS.parse(
                Map.of("hidden", "64+32", "features", "none", "optimizer", "sgd", "learningRate", "0.05"));

        assertThat(NeuralOptions.OPTIONS.parse(NeuralOptions.OPTIONS.show(options)))
                .isEqualTo(options);
    }

    @Test
    void hasThePublishedStudyAsAPreset() {
        NeuralOptions study = NeuralOptions.OPTIONS.parse(Map.of("preset", "study"));

        List<FeatureGroup> features =
                List.of(FeatureGroup.GENDER, FeatureGroup.OCCUPATION, FeatureGroup.AGE, FeatureGroup.GENRE);
        assertThat(study.shape()).isEqualTo(new Shape(50, List.of(100), features, false));
        assertThat(study.regularization()).isEqualTo(new Regularization(0, 0, 0, 0));
        assertThat(study.descent().optimizer()).isEqualTo(Optimizer.ADAM);
        assertThat(study.descent().learningRate()).isEqualTo(0.01);
        assertThat(study.descent().epochs()).isEqualTo(50);
        assertThat(study.stopping().patience()).as("never stops early").isEqualTo(50);
        assertThat(study.stopping().refit()).isFalse();
    }

    @Test
    void letsAPresetBeChangedInPart() {
        NeuralOptions changed = NeuralOptions.OPTIONS.parse(Map.of("preset", "study", "epochs", "7"));

        assertThat(changed.descent().epochs()).isEqualTo(7);
        assertThat(changed.shape().biases()).isFalse();
    }
}
