package dev.marquee.service.experiment;

import dev.marquee.evaluate.ranking.EvaluationCriteria;
import dev.marquee.service.dataset.DataRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to compare, and on what.
 *
 * @param algorithms two or more: an algorithm, one with options ({@code neural:epochs=5:hidden=50}), or a model file
 * @param data to cut
 * @param split the name of a protocol
 * @param criteria how lists are measured
 * @param options of algorithms, the texts by {@code algorithm.name}
 * @param seed from which split, training and tests draw
 * @param report the page to write; empty for none
 */
public record CompareRequest(
        List<String> algorithms,
        DataRequest data,
        String split,
        EvaluationCriteria criteria,
        OptionOverrides options,
        long seed,
        Optional<Path> report) {
    /** Copies the collections. */
    public CompareRequest {
        algorithms = List.copyOf(algorithms);
    }
}
