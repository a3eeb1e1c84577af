package dev.marquee.service.experiment;

import dev.marquee.algorithm.Recipe;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.model.Model;
import dev.marquee.model.TrainingContext;
import dev.marquee.persist.ModelCard;
import dev.marquee.persist.ModelFile;
import dev.marquee.recipe.Algorithms;
import dev.marquee.split.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What an evaluation measures: an algorithm to train, or a model from a file.
 *
 * @param model describes the algorithm
 * @param models gives the model for the train part of a split
 * @param isFile whether the model is read from a file, not trained
 */
record AlgorithmUnderTest(
        EvaluateResponse.Measured model, BiFunction<Split, TrainingContext, Model> models, boolean isFile) {
    /**
     * From the name of an algorithm or the path of a model file.
     *
     * @throws UsageException if there is no such algorithm, or its options are invalid
     * @throws MarqueeException if the file is not a valid model file
     */
    static AlgorithmUnderTest of(String algorithm, OptionOverrides options, long seed) {
        Path path = Path.of(algorithm);
        return Files.isRegularFile(path) ? ofFile(path, options) : trained(algorithm, options.of(algorithm), seed);
    }

    static AlgorithmUnderTest trained(String algorithm, Map<String, String> options, long seed) {
        Recipe recipe = Algorithms.named(algorithm).recipe(options);
        return new AlgorithmUnderTest(
                new EvaluateResponse.Measured(recipe.algorithm(), recipe.options(), seed),
                (split, context) -> recipe.trainer().train(split.train(), context),
                false);
    }

    private static AlgorithmUnderTest ofFile(Path path, OptionOverrides options) {
        if (!options.isEmpty()) {
            throw new UsageException(
                    "a model file already has its options; leave out --option and --options, or name the algorithm to train it again");
        }
        try (ModelFile file = ModelFile.open(path)) {
            ModelCard card = file.card();
            return new AlgorithmUnderTest(
                    new EvaluateResponse.Measured(card.algorithm(), card.options(), card.seed()),
                    (split, _) -> read(path, split),
                    true);
        }
    }

    /** The model of a file. It must have been trained on exactly the train part: otherwise it may have seen test ratings. */
    private static Model read(Path path, Split split) {
        try (ModelFile file = ModelFile.open(path)) {
            if (!file.card().data().fingerprint().equals(split.train().fingerprint())) {
                throw new MarqueeException(
                        "%s was not trained on the train part of %s, so testing it would be meaningless; train it with --split %2$s and the same --seed"
                                .formatted(path, split.name()));
            }
            return Algorithms.read(file);
        }
    }
}
