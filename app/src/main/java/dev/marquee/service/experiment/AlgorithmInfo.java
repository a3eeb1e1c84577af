package dev.marquee.service.experiment;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.model.option.Option;
import dev.marquee.recipe.Algorithms;
import java.util.List;

/**
 * Describes an algorithm: its options and presets.
 *
 * @param name as on the command line
 * @param summary one line
 * @param options in the order of the help text
 * @param presets names of the presets, each a set of option values
 */
public record AlgorithmInfo(String name, String summary, List<OptionInfo> options, List<String> presets) {
    /** Copies the lists. */
    public AlgorithmInfo {
        options = List.copyOf(options);
        presets = List.copyOf(presets);
    }

    /**
     * An option.
     *
     * @param preset the default value
     * @param rule the valid values
     * @param meaning one line
     */
    public record OptionInfo(String name, String preset, String rule, String meaning) {
        private static <T> OptionInfo of(Option<?, T> option) {
            return new OptionInfo(
                    option.name(),
                    option.type().show(option.defaultValue()),
                    option.type().rule(),
                    option.meaning());
        }
    }

    /** All algorithms, the simplest first. */
    public static List<AlgorithmInfo> all() {
        return Algorithms.all().stream().map(AlgorithmInfo::of).toList();
    }

    private static AlgorithmInfo of(Algorithm<?, ?> algorithm) {
        return new AlgorithmInfo(
                algorithm.name(),
                algorithm.summary(),
                algorithm.options().options().stream().map(OptionInfo::of).toList(),
                algorithm.options().presets().keySet().stream().sorted().toList());
    }
}
