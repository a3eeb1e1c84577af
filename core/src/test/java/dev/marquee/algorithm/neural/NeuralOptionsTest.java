package dev.marquee.algorithm.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.algorithm.neural.NeuralOptions.Optimizer;
import dev.marquee.algorithm.neural.NeuralOptions.Regularization;
import dev.marquee.algorithm.neural.NeuralOptions.Shape;
import dev.marquee.data.UsageException;
import dev.marquee.model.option.FeatureGroup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeuralOptionsTest {
    @ParameterizedTest
    @CsvSource({
        "embedding, 0, embedding=0 is out of range, 1..1024",
        "hidden, 100+0, hidden must be, 'each an integer in 1..4096, got ''100+0'''",
        "features, genre+genre, features must be, 'each one of gender, occupation, age, ages, genre, year, years, people, tags, plot, got ''genre+genre'''",
        "embeddingDropout, 0.96, embeddingDropout=0.96 is out of range, 0..0.95",
        "dropout, -0.1, dropout=-0.1 is out of range, 0..0.95",
        "idDropout, 1, idDropout=1 is out of range, 0..0.95",
        "weightDecay, 2, weightDecay=2 is out of range, 0..1",
        "optimizer, newton, optimizer must be, 'one of adam, sgd, got ''newton'''",
        "learningRate, 0, learningRate=0 is out of range, 0.000001..10",
        "learningRate, NaN, learningRate=NaN is out of range, 0.000001..10",
        "batch, 0, batch=0 is out of range, 1..1048576",
        "epochs, 0, epochs=0 is out of range, 1..10000",
        "initialDeviation, 11, initialDeviation=11 is out of range, 0..10",
        "validation, 0, validation=0 is out of range, 0.001..0.9",
        "patience, 0, patience=0 is out of range, 1..10000",
        "refit, maybe, refit must be, 'true or false, got ''maybe'''"
    })
    void rejectsValuesOutOfRange(String option, String value, String start, String end) {
        assertThatThrownBy(() -> NeuralOptions.OPTIONS.parse(Map.of(option, value)))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(start)
                .hasMessageEndingWith(end);
    }

    @Test
    void rejectsValuesOutOfRangeInTheConstructor() {
        NeuralOptions good = NeuralOptions.OPTIONS.defaults();

        assertThatThrownBy(() -> new NeuralOptions(
                        good.shape(), new Regularization(0, 0.99, 0, 0), good.optimizer(), good.earlyStopping()))
                .isInstanceOf(UsageException.class)
                .hasMessage("dropout=0.99 is out of range 0..0.95");
    }

    @Test
    void rejectsANetworkWithoutAHiddenLayer() {
        assertThatThrownBy(() -> NeuralOptions.OPTIONS.parse(Map.of("hidden", "none")))
                .isInstanceOf(UsageException.class)
                .hasMessage("hidden must not be none; give the network at least one hidden layer");
    }

    @Test
    void readsBackItsTexts() {
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
        assertThat(study.optimizer().optimizer()).isEqualTo(Optimizer.ADAM);
        assertThat(study.optimizer().learningRate()).isEqualTo(0.01);
        assertThat(study.optimizer().epochs()).isEqualTo(50);
        assertThat(study.earlyStopping().patience()).as("never stops early").isEqualTo(50);
        assertThat(study.earlyStopping().refit()).isFalse();
    }

    @Test
    void presetsCanBeOverridden() {
        NeuralOptions changed = NeuralOptions.OPTIONS.parse(Map.of("preset", "study", "epochs", "7"));

        assertThat(changed.optimizer().epochs()).isEqualTo(7);
        assertThat(changed.shape().biases()).isFalse();
    }
}
