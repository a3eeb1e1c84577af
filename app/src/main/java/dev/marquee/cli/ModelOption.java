package dev.marquee.cli;

import dev.marquee.service.ModelService;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which model is asked. A mixin. */
final class ModelOption {
    @Option(names = "--model", required = true, paramLabel = "FILE", description = "A model file, as train writes it.")
    private Path model;

    ModelService open() {
        return ModelService.open(model);
    }

    Path file() {
        return model;
    }
}
