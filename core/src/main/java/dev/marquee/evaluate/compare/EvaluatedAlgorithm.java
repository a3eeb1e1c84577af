package dev.marquee.evaluate.compare;

import dev.marquee.evaluate.metric.FoldSums;
import java.util.List;

/**
 * An algorithm in a comparison.
 *
 * @param name to tell it from the others by
 * @param folds what it came to on each split, in the order that all entrants have
 */
public record EvaluatedAlgorithm(String name, List<FoldSums> folds) {
    /** Copies the folds. */
    public EvaluatedAlgorithm {
        folds = List.copyOf(folds);
    }
}
