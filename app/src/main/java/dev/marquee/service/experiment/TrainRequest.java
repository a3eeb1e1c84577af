package dev.marquee.service.experiment;

import dev.marquee.service.dataset.DataRequest;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to train, and where to keep it.
 *
 * @param algorithm its name
 * @param data to learn from
 * @param split the name of a protocol of whose train part alone is learned; empty to learn from everything
 * @param options of the algorithm
 * @param seed from which split and training draw
 * @param out the model file to write
 */
public record TrainRequest(
        String algorithm, DataRequest data, Optional<String> split, OptionOverrides options, long seed, Path out) {}
