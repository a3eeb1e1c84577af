package dev.marquee.evaluate.compare;

import java.util.List;
import java.util.Optional;

/**
 * Several algorithms measured on the same split or folds.
 *
 * @param evaluations in the order of the algorithms
 * @param differences of every pair of algorithms by every per-user metric that both have, ordered by metric
 */
public record Comparison(List<Evaluation> evaluations, List<Difference> differences) {
    /** Copies the lists. */
    public Comparison {
        evaluations = List.copyOf(evaluations);
        differences = List.copyOf(differences);
    }

    /**
     * {@return the difference of two algorithms, in either order; empty if the metric has none}
     *
     * @param metric the name of a metric: {@code rmse}, {@code ndcg@10}
     * @param one the name of an algorithm
     * @param other the name of another algorithm
     */
    public Optional<Difference> difference(String metric, String one, String other) {
        return differences.stream()
                .filter(difference -> difference.metric().name().equals(metric))
                .filter(difference -> (difference.one().equals(one)
                                && difference.other().equals(other))
                        || (difference.one().equals(other) && difference.other().equals(one)))
                .findFirst();
    }
}
