package dev.marquee.cli.option;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.service.dataset.DataService;
import dev.marquee.service.serving.ModelService;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Titles of movies in other languages, for files that have these. Mixin. */
public final class AkasOption {
    @Option(
            names = "--akas",
            paramLabel = "FILE",
            description =
                    "IMDb's title.akas.tsv or title.akas.tsv.gz, or imdb-titles for that of data get: also match titles of other countries and languages. The model needs IMDb ids, as of data with links.csv.")
    private Optional<Path> akas = Optional.empty();

    private final Terminal terminal;

    public AkasOption(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The model with these titles, if a file is given; reads it. */
    public ModelService addTo(ModelService model) {
        return akas.map(new DataService(new ComputeOptions(terminal).context())::akas)
                .map(model::withAkas)
                .orElse(model);
    }

    /** The option that names the same file, for the next command. */
    public List<String> arguments() {
        return akas.map(file -> List.of("--akas", file.toString())).orElse(List.of());
    }
}
