package dev.marquee.title;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Decides between movies by their number of ratings. */
final class BestKnown {
    /** A movie of the same title is far better known if it has this many times the ratings. */
    private static final int FAR_BETTER = 10;

    private BestKnown() {}

    /** The best known first, equal ones by index. */
    static List<Integer> sorted(List<Integer> movies, IntUnaryOperator ratings) {
        return movies.stream()
                .sorted(Comparator.comparingInt((Integer movie) -> ratings.applyAsInt(movie))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Whether the first movie has more ratings than the second. */
    static boolean isBetterKnown(List<Integer> sorted, IntUnaryOperator ratings) {
        return sorted.size() == 1 || ratings.applyAsInt(sorted.get(0)) > ratings.applyAsInt(sorted.get(1));
    }

    /** Whether the first movie has at least ten times the ratings of the second. */
    static boolean isFarBetterKnown(List<Integer> sorted, IntUnaryOperator ratings) {
        return sorted.size() == 1
                || (isBetterKnown(sorted, ratings)
                        && ratings.applyAsInt(sorted.get(0))
                                >= FAR_BETTER * Math.max(1, ratings.applyAsInt(sorted.get(1))));
    }
}
