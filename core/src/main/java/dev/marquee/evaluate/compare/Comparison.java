package dev.marquee.evaluate.compare;

import java.util.List;
import java.util.Optional;

/**
 * Several algorithms measured on the same split or folds.
 *
 * @param evaluations in the order of the entrants
 * @param differences of every two entrants by every metric of single users that both have, metric by metric
 */
public record Comparison(List<Evaluation> evaluations, List<Difference> differences) {
    /** Copies the lists. */
    public Comparison {
        evaluations = List.copyOf(evaluations);
        differences = List.copyOf(differences);
    }

    /** The difference of two entrants, whichever was named first, unless the metric has none. */
    public Optional<Difference> difference(String metric, String one, String other) {
        return differences.stream()
                .filter(difference -> difference.metric().name().equals(metric))
                .filter(difference -> (difference.one().equals(one)
                                && difference.other().equals(other))
                        || (difference.one().equals(other) && difference.other().equals(one)))
                .findFirst();
    }
}
