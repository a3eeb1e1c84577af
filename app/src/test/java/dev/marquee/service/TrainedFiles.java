package dev.marquee.service;

import dev.marquee.model.Progress;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.experiment.OptionOverrides;
import dev.marquee.service.experiment.TrainRequest;
import dev.marquee.service.experiment.TrainService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trains model files for tests. */
public final class TrainedFiles {
    private TrainedFiles() {}

    /** Trains on two threads with seed 0, and returns the file. */
    public static Path write(Path file, String algorithm, String data, Map<String, String> options) {
        ExecutionContext context = new ExecutionContext(Map.of(), 2, Progress.SILENT, Progress.SILENT, _ -> {});
        new TrainService(context)
                .train(new TrainRequest(
                        algorithm,
                        DataRequest.of(data),
                        Optional.empty(),
                        new OptionOverrides(List.of(), options),
                        0,
                        file,
                        Duration.ZERO));
        return file;
    }
}
