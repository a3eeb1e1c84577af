package dev.marquee.tune;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much of the differences between trials an option explains alone: the correlation ratio ε² of Kelley, "An unbiased
 * correlation ratio measure", PNAS 1935, of the trials' ranks between the option's values, or thirds of them where there are many. Ranks, since a few
 * hopeless trials would else be all that counts; thirds, since the best value often lies in the middle. Blind to what
 * options do together.
 */
final class Importance {
    private static final int GROUPS = 3;
    private static final int FEW_VALUES = 4;
    private static final int MIN_TRIALS = 8 * GROUPS;

    private Importance() {}

    /**
     * By option, the most important first.
     *
     * @param ranked the best first
     */
    static Map<String, Double> of(List<String> options, List<TuningResult.Measured> ranked) {
        Map<String, Double> importance = new LinkedHashMap<>();
        if (ranked.size() >= MIN_TRIALS) {
            options.stream()
                    .map(option -> Map.entry(option, explained(option, ranked)))
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .forEach(entry -> importance.put(entry.getKey(), entry.getValue()));
        }
        return importance;
    }

    private static double explained(String option, List<TuningResult.Measured> ranked) {
        int size = ranked.size();
        List<List<Integer>> groups = groups(option, ranked);
        double middle = (size - 1) / 2.0;
        double between = groups.stream()
                .mapToDouble(ranks -> {
                    double mean =
                            ranks.stream().mapToInt(rank -> rank).average().orElse(middle);
                    return ranks.size() * (mean - middle) * (mean - middle);
                })
                .sum();
        double whole = IntStream.range(0, size)
                .mapToDouble(rank -> (rank - middle) * (rank - middle))
                .sum();
        double unexplained = (1 - between / whole) * (size - 1) / (size - groups.size());
        return Math.max(0, Math.round((1 - unexplained) * 1e3) / 1e3);
    }

    /** The ranks of trials alike in the option. */
    private static List<List<Integer>> groups(String option, List<TuningResult.Measured> ranked) {
        List<Integer> ranks = IntStream.range(0, ranked.size()).boxed().toList();
        Map<String, List<Integer>> byText = ranks.stream()
                .collect(Collectors.groupingBy(
                        rank -> text(option, ranked.get(rank)), LinkedHashMap::new, Collectors.toList()));
        if (byText.size() <= FEW_VALUES) {
            return List.copyOf(byText.values());
        }
        List<Integer> byValue = ranks.stream()
                .sorted(Comparator.comparingDouble((Integer rank) -> number(option, ranked.get(rank)))
                        .thenComparing(rank -> text(option, ranked.get(rank))))
                .toList();
        return IntStream.range(0, GROUPS)
                .mapToObj(group ->
                        byValue.subList(group * byValue.size() / GROUPS, (group + 1) * byValue.size() / GROUPS))
                .toList();
    }

    /** Where the value stands among numbers; what is no number comes after all, by its text. */
    private static double number(String option, TuningResult.Measured trial) {
        try {
            return Double.parseDouble(text(option, trial));
        } catch (NumberFormatException e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static String text(String option, TuningResult.Measured trial) {
        return trial.options().getOrDefault(option, "");
    }
}
