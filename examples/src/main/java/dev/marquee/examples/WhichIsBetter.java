package dev.marquee.examples;

import dev.marquee.Marquee;
import dev.marquee.algorithm.Recipe;
import dev.marquee.data.Dataset;
import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.recipe.Algorithms;
import dev.marquee.split.Splits;
import java.nio.file.Path;
import java.util.List;

/** Measures two algorithms on the same test ratings. */
public final class WhichIsBetter {
    private WhichIsBetter() {}

    /**
     * Prints the errors of the predicted ratings and whether they differ.
     *
     * @param arguments a folder or file of ratings
     */
    public static void main(String[] arguments) {
        Dataset data = Marquee.read(Path.of(arguments[0]));
        List<Recipe> recipes = List.of(Algorithms.BIAS.recipe(), Algorithms.ALS.recipe());
        Comparison comparison = Marquee.compare(data, Splits.perUser(0.25), recipes);

        comparison
                .evaluations()
                .forEach(evaluation -> evaluation
                        .measure("rmse")
                        .ifPresent(rmse -> System.out.printf("%.3f %s%n", rmse.value(), rmse.interval())));
        comparison.difference("rmse", "bias", "als").ifPresent(System.out::println);
    }
}
