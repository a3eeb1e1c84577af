package dev.marquee.algorithm;

import dev.marquee.model.Model;
import dev.marquee.model.Trainer;
import dev.marquee.model.option.OptionSet;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.ModelFile;
import java.util.Map;
import java.util.function.Function;

/**
 * The declaration of an algorithm. One of a program's own is declared by an {@link dev.marquee.recipe.AlgorithmProvider}.
 *
 * @param summary one line for help and documentation
 * @param options its options
 * @param trainer creates the trainer for an options record
 * @param codec reads and writes its models
 * @param <O> its options record
 * @param <M> its kind of model
 */
public record Algorithm<O, M extends Model>(
        String summary, OptionSet<O> options, Function<O, Trainer> trainer, ModelCodec<M> codec) {
    /** {@return the name, such as {@code bayesfm}} */
    public String name() {
        return options.algorithm();
    }

    /**
     * {@return the algorithm with these options}
     *
     * @param chosen the options record
     */
    public Recipe recipe(O chosen) {
        return new Recipe(name(), options.show(chosen), trainer.apply(chosen));
    }

    /** {@return the algorithm with the default options} */
    public Recipe recipe() {
        return recipe(options.defaults());
    }

    /**
     * {@return the algorithm with the options given as texts by name; the others have their defaults}
     *
     * @param texts values by the name of the option; may contain {@code preset}
     * @throws dev.marquee.data.UsageException if a name is unknown or a value is out of range
     */
    public Recipe recipe(Map<String, String> texts) {
        return recipe(options.parse(texts));
    }

    /**
     * {@return the model of a file}
     *
     * @param file an open file with a model of this algorithm
     * @throws dev.marquee.data.MarqueeException if its arrays do not form a model
     */
    public M read(ModelFile file) {
        return file.model(codec);
    }
}
