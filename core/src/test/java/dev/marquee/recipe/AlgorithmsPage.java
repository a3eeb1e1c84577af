package dev.marquee.recipe;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.model.DistributionModel;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.FormulaModel;
import dev.marquee.model.Model;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.ParameterModel;
import dev.marquee.model.Progress;
import dev.marquee.model.RatingModel;
import dev.marquee.model.TimeAwareModel;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.SearchDomain;
import dev.marquee.parallel.Workers;
import dev.marquee.testkit.RandomRatings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The generated parts of docs/algorithms.md: option declarations and capabilities of models. */
final class AlgorithmsPage {
    private static final String ABILITIES = """
            | algorithm | ratings | probabilities | time-aware | new users, reasons | new movies | similar movies | ONNX | arrays |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;
    private static final String OPTIONS = """
            | option | must be | default | `tune` searches | meaning |
            | --- | --- | --- | --- | --- |
            """;

    /** A blend of fast members has the capabilities of any blend. */
    private static final Map<String, Map<String, String>> SMALL =
            Map.of("blend", Map.of("members", "bias+itemknn", "folds", "2"));

    private AlgorithmsPage() {}

    /** One row per algorithm and per preset. */
    static String abilities() {
        return Algorithms.all().stream()
                .flatMap(algorithm -> Stream.concat(
                        Stream.of(row("`%s`".formatted(algorithm.name()), model(algorithm, Map.of()))),
                        presets(algorithm).stream()
                                .map(preset -> row(
                                        "`%s`, `preset=%s`".formatted(algorithm.name(), preset),
                                        model(algorithm, Map.of("preset", preset))))))
                .collect(Collectors.joining("", ABILITIES, ""));
    }

    /** One section per algorithm. */
    static String options() {
        return Algorithms.all().stream().map(AlgorithmsPage::section).collect(Collectors.joining("\n"));
    }

    private static String section(Algorithm<?, ?> algorithm) {
        String presets =
                presets(algorithm).stream().map("`preset=%s`"::formatted).collect(Collectors.joining(", "));
        return "### %s\n%s.%s\n\n%s%s"
                .formatted(
                        algorithm.name(),
                        capitalized(algorithm.summary()),
                        presets.isEmpty() ? "" : " Presets: " + presets + ".",
                        OPTIONS,
                        algorithm.options().options().stream()
                                .map(AlgorithmsPage::row)
                                .collect(Collectors.joining()));
    }

    private static <T> String row(Option<?, T> option) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        option.name(),
                        cell(option.type().rule()),
                        cell(option.type().show(option.defaultValue())),
                        cell(option.search().show(option.type())),
                        cell(option.meaning()));
    }

    private static String row(String name, Model model) {
        return "| %s |%s\n"
                .formatted(
                        name,
                        Stream.of(
                                        model instanceof RatingModel,
                                        model instanceof DistributionModel,
                                        model instanceof TimeAwareModel,
                                        model instanceof FoldInModel,
                                        model instanceof MovieFoldInModel,
                                        model instanceof MovieSimilarityModel,
                                        model instanceof FormulaModel,
                                        model instanceof ParameterModel)
                                .map(can -> can ? " yes |" : " |")
                                .collect(Collectors.joining()));
    }

    private static Model model(Algorithm<?, ?> algorithm, Map<String, String> given) {
        Map<String, String> options = new HashMap<>(SMALL.getOrDefault(algorithm.name(), Map.of()));
        for (Option<?, ?> option : algorithm.options().options()) {
            if (option.search() instanceof SearchDomain.Budget(int min)) {
                options.put(option.name(), Integer.toString(min));
            }
        }
        options.putAll(given);
        try (Workers workers = Workers.of(1)) {
            return algorithm
                    .recipe(options)
                    .trainer()
                    .train(RandomRatings.of(30, 47, 600, 1), new TrainingContext(1, workers, Progress.SILENT));
        }
    }

    private static List<String> presets(Algorithm<?, ?> algorithm) {
        return algorithm.options().presets().keySet().stream().sorted().toList();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
