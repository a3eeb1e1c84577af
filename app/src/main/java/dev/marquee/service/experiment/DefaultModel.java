package dev.marquee.service.experiment;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.download.CacheLocation;
import dev.marquee.internal.Release;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import dev.marquee.service.serving.ModelService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The model of a command that names none: of the bundled ratings, trained on first use and kept in the cache. */
public final class DefaultModel {
    /** The algorithm of a user who names none. */
    public static final String ALGORITHM = "hybrid";

    private final ExecutionContext context;
    private final String algorithm;

    /** @param context its environment says where the cache is; it receives the progress of the training */
    public DefaultModel(ExecutionContext context) {
        this(context, ALGORITHM);
    }

    DefaultModel(ExecutionContext context, String algorithm) {
        this.context = context;
        this.algorithm = algorithm;
    }

    /**
     * The file, after training it if this version of the program has none yet.
     *
     * @throws MarqueeException if the cache cannot be written
     */
    public Path file() {
        Path file = path();
        if (!Files.exists(file)) {
            train(file);
        }
        return file;
    }

    /** The model; trained again if its file cannot be read, such as one of an unreleased version. */
    public ModelService open() {
        Path file = file();
        try {
            return ModelService.open(file);
        } catch (MarqueeException e) {
            train(file);
            return ModelService.open(file);
        }
    }

    /** Where the file is, or will be. */
    public Path path() {
        return CacheLocation.in(context.environment())
                .resolve("models")
                .resolve("%s-%s.marquee".formatted(algorithm, Release.VERSION));
    }

    private void train(Path file) {
        context.notices()
                .accept("no model is named, so one of the bundled ratings is trained, once, and kept as " + file);
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new MarqueeException(
                    "cannot create the folder %s (%s); name a model with --model, or another cache with %s"
                            .formatted(file.getParent(), e.getMessage(), CacheLocation.VARIABLE),
                    e);
        }
        new TrainService(context)
                .train(new TrainRequest(
                        algorithm,
                        DataRequest.of(DataService.BUNDLED),
                        Optional.empty(),
                        OptionOverrides.NONE,
                        0,
                        file,
                        Duration.ZERO));
    }
}
