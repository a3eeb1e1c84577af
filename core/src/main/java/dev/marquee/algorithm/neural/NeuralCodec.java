package dev.marquee.algorithm.neural;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.model.TrainingHistory;
import dev.marquee.model.TrainingHistory.Epoch;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * File layout of a {@link NeuralModel}: its options as texts, its parameters as they lie in memory, and the losses of
 * its epochs. Features follow from the data set.
 */
final class NeuralCodec implements ModelCodec<NeuralModel> {
    private static final String PREFIX = "neural.";
    private static final String PARAMETERS = "neural.parameters";
    private static final String TRAINING_LOSSES = "neural.trainingLosses";
    private static final String VALIDATION_LOSSES = "neural.validationLosses";
    private static final String BEST = "neural.bestEpoch";

    @Override
    public String algorithm() {
        return NeuralOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(NeuralModel model, SectionWriter sections) {
        sections.within(PREFIX).options(NeuralOptions.OPTIONS, model.options());
        sections.floats(PARAMETERS, model.trained().parameters());
        sections.ints(BEST, new int[] {model.history().best()});
        List<Epoch> epochs = model.history().epochs();
        sections.texts(TRAINING_LOSSES, texts(epochs, Epoch::trainingLoss));
        sections.texts(VALIDATION_LOSSES, texts(epochs, Epoch::validationLoss));
    }

    @Override
    public NeuralModel read(SectionReader sections, Dataset data) {
        NeuralOptions options = sections.within(PREFIX).options(NeuralOptions.OPTIONS);
        Inputs inputs = Inputs.of(data, options.shape());
        float[] parameters = sections.floats(PARAMETERS);
        if (parameters.length != inputs.layout().size()) {
            throw new MarqueeException(
                    "section %s has %d numbers, but this data and these options need %d; the file was not written by Marquee"
                            .formatted(
                                    PARAMETERS,
                                    parameters.length,
                                    inputs.layout().size()));
        }
        return new NeuralModel(data, options, new TrainedNetwork(inputs, parameters), history(sections));
    }

    private static List<String> texts(List<Epoch> epochs, ToDoubleFunction<Epoch> loss) {
        return epochs.stream()
                .map(epoch -> Double.toString(loss.applyAsDouble(epoch)))
                .toList();
    }

    private static TrainingHistory history(SectionReader sections) {
        List<String> training = sections.texts(TRAINING_LOSSES);
        List<String> validation = sections.texts(VALIDATION_LOSSES);
        List<Epoch> epochs = IntStream.range(0, training.size())
                .mapToObj(i ->
                        new Epoch(i + 1, Double.parseDouble(training.get(i)), Double.parseDouble(validation.get(i))))
                .toList();
        return new TrainingHistory(epochs, sections.ints(BEST)[0]);
    }
}
