package dev.marquee.service.experiment;

import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.service.dataset.DataRequest;

/**
 * An evaluation of one algorithm on one split.
 *
 * @param algorithm the name of an algorithm, or the path of a model file
 * @param data the data set to split
 * @param split the name of a protocol
 * @param criteria for ranked lists
 * @param options of the algorithm; must be empty for a model file
 * @param seed of split and training
 */
public record EvaluateRequest(
        String algorithm,
        DataRequest data,
        String split,
        EvaluationCriteria criteria,
        OptionOverrides options,
        long seed) {}
