package dev.marquee.cli.option;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.service.experiment.DefaultModel;
import dev.marquee.service.serving.ModelService;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Model file. Mixin. */
public final class ModelOption {
    /** What {@code --model} means in every command. */
    public static final String DESCRIPTION =
            "A model file written by train (default: one of the bundled ratings, trained on first use).";

    @Option(names = "--model", paramLabel = "FILE", description = DESCRIPTION)
    private Optional<Path> model = Optional.empty();

    private final Terminal terminal;

    public ModelOption(Terminal terminal) {
        this.terminal = terminal;
    }

    public ModelService open() {
        return model.map(ModelService::open).orElseGet(() -> standard().open());
    }

    /** The option that names the same model, for the next command; empty for the default model. */
    public List<String> arguments() {
        return model.map(path -> List.of("--model", path.toString())).orElse(List.of());
    }

    /** The file; after {@link #open} it exists. */
    public Path file() {
        return model.orElseGet(() -> standard().file());
    }

    private DefaultModel standard() {
        return new DefaultModel(new ComputeOptions(terminal).context());
    }
}
