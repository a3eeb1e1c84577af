package dev.marquee.evaluate.compare;

import dev.marquee.evaluate.metric.FoldSums;
import java.util.List;

/**
 * An algorithm in a comparison.
 *
 * @param name unique in the comparison
 * @param folds the sums of each split, in the same order for all algorithms
 */
public record EvaluatedAlgorithm(String name, List<FoldSums> folds) {
    /** Copies the folds. */
    public EvaluatedAlgorithm {
        folds = List.copyOf(folds);
    }
}
