package dev.marquee.cli.option;

import dev.marquee.service.experiment.OptionOverrides;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Files with options of algorithms. Mixin for commands that train with given options rather than search for them. */
public final class OptionsFiles {
    @Option(
            names = "--options",
            paramLabel = "FILE",
            description =
                    "Options file written by tune; --option takes precedence. compare accepts one file per algorithm.")
    private List<Path> files = List.of();

    /** The options that name the same files, for the next command. */
    public List<String> arguments() {
        return files.stream()
                .flatMap(file -> Stream.of("--options", file.toString()))
                .toList();
    }

    /** Combines the files with single options, which take precedence. */
    public OptionOverrides combinedWith(AlgorithmOptions single) {
        return new OptionOverrides(files, single.options());
    }
}
