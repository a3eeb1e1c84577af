package dev.marquee.tune;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The importance of an option alone: the share of the variance of the trials' ranks that its values explain. This is
 * the correlation ratio ε² of Kelley, "An unbiased correlation ratio measure", PNAS 1935, between the values, or
 * between terciles if there are many values. Ranks, because a few very bad trials would otherwise dominate; terciles,
 * because the best value is often in the middle. Does not see interactions of options.
 */
final class Importance {
    private static final int GROUPS = 3;
    private static final int MAX_SINGLE_VALUES = 4;
    private static final int MIN_TRIALS = 8 * GROUPS;

    private Importance() {}

    /**
     * The importance by option, in descending order.
     *
     * @param ranked trials, best first
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
        double total = IntStream.range(0, size)
                .mapToDouble(rank -> (rank - middle) * (rank - middle))
                .sum();
        double unexplained = (1 - between / total) * (size - 1) / (size - groups.size());
        return Math.max(0, Math.round((1 - unexplained) * 1e3) / 1e3);
    }

    /** The ranks of trials grouped by the option's value. */
    private static List<List<Integer>> groups(String option, List<TuningResult.Measured> ranked) {
        List<Integer> ranks = IntStream.range(0, ranked.size()).boxed().toList();
        Map<String, List<Integer>> byText = ranks.stream()
                .collect(Collectors.groupingBy(
                        rank -> text(option, ranked.get(rank)), LinkedHashMap::new, Collectors.toList()));
        if (byText.size() <= MAX_SINGLE_VALUES) {
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

    /** The value as a sort key; values that are not numbers sort last, by their text. */
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
