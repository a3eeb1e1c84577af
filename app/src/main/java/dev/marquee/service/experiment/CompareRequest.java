package dev.marquee.service.experiment;

import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.service.dataset.DataRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A comparison of algorithms on one split.
 *
 * @param algorithms two or more: an algorithm, one with options ({@code neural:epochs=5:hidden=50}), or a model file
 * @param data the data set to split
 * @param split the name of a protocol
 * @param criteria for ranked lists
 * @param options of the algorithms; texts are named {@code algorithm.option}
 * @param seed of split, training and significance tests
 * @param report the HTML file to write; empty for none
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
