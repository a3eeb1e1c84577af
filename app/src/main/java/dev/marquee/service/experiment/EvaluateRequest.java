package dev.marquee.service.experiment;

import dev.marquee.evaluate.ranking.EvaluationCriteria;
import dev.marquee.service.dataset.DataRequest;

/**
 * What to measure, and on what.
 *
 * @param algorithm the name of an algorithm, or the path of a model file
 * @param data to cut
 * @param split the name of a protocol
 * @param criteria how lists are measured
 * @param options of the algorithm; none for a model file, which has its own
 * @param seed from which split and training draw
 */
public record EvaluateRequest(
        String algorithm,
        DataRequest data,
        String split,
        EvaluationCriteria criteria,
        OptionOverrides options,
        long seed) {}
