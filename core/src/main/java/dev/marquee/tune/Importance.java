package dev.marquee.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much of the differences between trials an option explains alone: the correlation ratio ε² of Kelley, "An unbiased
 * correlation ratio measure", PNAS 1935, of the trials' ranks between thirds of the option's values. Ranks, since a few
 * hopeless trials would else be all that counts; thirds, since the best value often lies in the middle. Blind to what
 * options do together.
 */
final class Importance {
    private static final int GROUPS = 3;
    private static final int LEAST_TRIALS = 4 * GROUPS;

    private Importance() {}

    /**
     * By option, the most important first.
     *
     * @param ranked the best first
     */
    static Map<String, Double> of(List<String> options, List<Tuning.Measured> ranked) {
        Map<String, Double> importance = new LinkedHashMap<>();
        if (ranked.size() >= LEAST_TRIALS) {
            options.stream()
                    .map(option -> Map.entry(option, explained(option, ranked)))
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .forEach(entry -> importance.put(entry.getKey(), entry.getValue()));
        }
        return importance;
    }

    private static double explained(String option, List<Tuning.Measured> ranked) {
        int size = ranked.size();
        List<Integer> byValue = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        byValue.sort(Comparator.comparingDouble((Integer rank) -> number(option, ranked.get(rank)))
                .thenComparing(rank -> text(option, ranked.get(rank))));
        double middle = (size - 1) / 2.0;
        double between = 0;
        for (int group = 0; group < GROUPS; group++) {
            List<Integer> ranks = byValue.subList(group * size / GROUPS, (group + 1) * size / GROUPS);
            double mean = ranks.stream().mapToInt(Integer::intValue).average().orElse(middle);
            between += ranks.size() * (mean - middle) * (mean - middle);
        }
        double whole = IntStream.range(0, size)
                .mapToDouble(rank -> (rank - middle) * (rank - middle))
                .sum();
        double unexplained = (1 - between / whole) * (size - 1) / (size - GROUPS);
        return Math.max(0, Math.round((1 - unexplained) * 1e3) / 1e3);
    }

    /** Where the value stands among numbers; what is no number comes after all, by its text. */
    private static double number(String option, Tuning.Measured trial) {
        try {
            return Double.parseDouble(text(option, trial));
        } catch (NumberFormatException e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static String text(String option, Tuning.Measured trial) {
        return trial.options().getOrDefault(option, "");
    }
}
