package dev.marquee.cli.option;

import dev.marquee.service.serving.ModelService;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Model file. Mixin. */
public final class ModelOption {
    @Option(names = "--model", required = true, paramLabel = "FILE", description = "A model file written by train.")
    private Path model;

    public ModelService open() {
        return ModelService.open(model);
    }

    public Path file() {
        return model;
    }
}
