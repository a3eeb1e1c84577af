package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.ImportText;
import dev.marquee.cli.text.RecommendText;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.format.MovieColumns;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.RecommendRequest;
import dev.marquee.service.serving.RecommendRequest.Who;
import dev.marquee.service.serving.RecommendResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a person's export and recommends. */
@Command(
        name = "import",
        description = "Read what a person rated elsewhere, say what of it is known here, and recommend.",
        footer = {
            "  ./marquee import letterboxd letterboxd-me.zip --model my.marquee --out mine.csv",
            "  ./marquee import imdb ratings.csv --model my.marquee --json",
            "  ./marquee import csv films.csv --columns title=Film,rating=Note --scale 1..20:1 --model my.marquee"
        })
public final class ImportCommand implements Runnable {
    @Parameters(
            index = "0",
            paramLabel = "letterboxd|imdb|trakt|tmdb|simkl|movielens|netflix|csv",
            description = "Where it comes from; docs/imports.md says which file of each.")
    private String source;

    @Parameters(index = "1", paramLabel = "FILE", description = "The export: a zip archive, or a file out of it.")
    private Path file;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the movies found as a CSV that recommend --ratings takes.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "title=NAME,…",
            description = "Which columns of a CSV hold movie, title, year, rating, imdb, tmdb, time and user.")
    private Optional<String> columns = Optional.empty();

    @Option(
            names = "--scale",
            paramLabel = "MIN..MAX[:STEP]",
            description = "The values a rating takes, such as 1..20:1, where they are not those of the site.")
    private Optional<String> scale = Optional.empty();

    @Option(names = "--user", paramLabel = "ID", description = "Whose ratings, of a file with several people's.")
    private Optional<String> user = Optional.empty();

    @Option(names = "-n", paramLabel = "N", defaultValue = "10", description = "How many movies (default 10).")
    private int n;

    @Mixin
    private final CommandOutput answer;

    private final Terminal terminal;

    public ImportCommand(Terminal terminal) {
        this.terminal = terminal;
        answer = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        ImportOptions options = new ImportOptions(
                Optional.of(ImportSource.named(source)),
                scale.map(RatingScale::parse),
                columns.map(MovieColumns::parse).orElse(MovieColumns.USUAL),
                user);
        RecommendRequest request = new RecommendRequest(new Who.Export(file, options), n, List.of(), 0);
        out.ifPresent(this::checkIsNot);
        ModelService service = model.open();
        RecommendResponse found =
                out.map(ratings -> service.recommend(request, ratings)).orElseGet(() -> service.recommend(request));
        answer.print(found, () -> text(found));
    }

    private void checkIsNot(Path ratings) {
        if (ratings.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
            throw new UsageException("--out %s is the export itself; give the ratings another name".formatted(ratings));
        }
    }

    private String text(RecommendResponse found) {
        return found.imported().stream().map(ImportText::of).collect(Collectors.joining())
                + out.map("Wrote %s.%n"::formatted).orElse("")
                + "\n"
                + RecommendText.of(found, false, terminal.outColumns());
    }
}
