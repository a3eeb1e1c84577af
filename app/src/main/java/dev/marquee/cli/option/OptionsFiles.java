package dev.marquee.cli.option;

import dev.marquee.service.experiment.OptionOverrides;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Options kept in files. A mixin of commands that train with options rather than search them. */
public final class OptionsFiles {
    @Option(
            names = "--options",
            paramLabel = "FILE",
            description =
                    "Options in a file that tune wrote; --option wins over it. To compare, one file an algorithm may be given.")
    private List<Path> files = List.of();

    /** These, and the single options that win over them. */
    public OptionOverrides with(AlgorithmOptions single) {
        return new OptionOverrides(files, single.options());
    }
}
