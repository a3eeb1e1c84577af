package dev.marquee.service.experiment;

import dev.marquee.service.dataset.DataRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What to train, and where to write the model.
 *
 * @param algorithm its name
 * @param data the data set to train on
 * @param split the name of a protocol, to train on its train part only; empty to train on all ratings
 * @param options of the algorithm
 * @param seed of split and training
 * @param out the model file to write
 * @param checkpointEvery the least time between two checkpoints, next to the model file; zero for none
 */
public record TrainRequest(
        String algorithm,
        DataRequest data,
        Optional<String> split,
        OptionOverrides options,
        long seed,
        Path out,
        Duration checkpointEvery) {}
