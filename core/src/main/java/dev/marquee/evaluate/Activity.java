package dev.marquee.evaluate;

import dev.marquee.evaluate.metric.FoldSums;
import dev.marquee.evaluate.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A metric by the number of known ratings per user. */
final class Activity {
    private static final List<Integer> MIN_RATINGS = List.of(0, 1, 5, 10, 20, 50, 100, 200, 500, 1000);

    private Activity() {}

    /** The bins with a test user in which the metric is defined, least active users first. */
    static List<ActivityBin> bins(List<FoldSums> folds, Metric metric) {
        int index = folds.getFirst().metrics().indexOf(metric);
        List<ActivityBin> bins = new ArrayList<>();
        for (int i = 0; i < MIN_RATINGS.size() && index >= 0; i++) {
            int min = MIN_RATINGS.get(i);
            int max = i + 1 < MIN_RATINGS.size() ? MIN_RATINGS.get(i + 1) - 1 : Integer.MAX_VALUE;
            OptionalDouble mean = folds.stream()
                    .map(fold -> fold.values(members(fold, min, max)))
                    .filter(values -> index < values.length)
                    .mapToDouble(values -> values[index])
                    .filter(value -> !Double.isNaN(value))
                    .average();
            if (mean.isPresent()) {
                bins.add(new ActivityBin(min, max, users(folds, min, max), mean.getAsDouble()));
            }
        }
        return bins;
    }

    /** Weights: 1 for every user of the bin, 0 for the others. */
    private static int[] members(FoldSums fold, int min, int max) {
        return IntStream.range(0, fold.users())
                .map(user -> isMember(fold, user, min, max) ? 1 : 0)
                .toArray();
    }

    private static int users(List<FoldSums> folds, int min, int max) {
        return (int) IntStream.range(0, folds.getFirst().users())
                .filter(user -> folds.stream().anyMatch(fold -> isMember(fold, user, min, max)))
                .count();
    }

    private static boolean isMember(FoldSums fold, int user, int min, int max) {
        return fold.tested(user) && fold.knownRatings(user) >= min && fold.knownRatings(user) <= max;
    }
}
