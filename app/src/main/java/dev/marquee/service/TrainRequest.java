package dev.marquee.service;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What to train, and where to keep it.
 *
 * @param algorithm its name
 * @param data to learn from
 * @param split the name of a protocol of whose train part alone is learned; empty to learn from everything
 * @param options of the algorithm, as texts by name
 * @param seed from which split and training draw
 * @param out the model file to write
 */
public record TrainRequest(
        String algorithm, DataRequest data, Optional<String> split, Map<String, String> options, long seed, Path out) {
    /** Copies the options. */
    public TrainRequest {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
