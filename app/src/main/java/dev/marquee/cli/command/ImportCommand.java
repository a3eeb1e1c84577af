package dev.marquee.cli.command;

import dev.marquee.cli.option.AkasOption;
import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.InputFiles;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.ImportText;
import dev.marquee.cli.text.NextStep;
import dev.marquee.cli.text.RecommendText;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.MovieColumns;
import dev.marquee.service.imports.RatingsCsvWriter;
import dev.marquee.service.imports.UnresolvedMovies;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.RecommendResponse;
import dev.marquee.service.serving.UserRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a user's export from a site and recommends. */
@Command(
        name = "import",
        description = "Import ratings from another site, report the matched movies, and recommend.",
        footer = {
            "  ./marquee import letterboxd letterboxd-me.zip --model my.marquee --out mine.csv",
            "  ./marquee import imdb ratings.csv --model my.marquee --json",
            "  ./marquee import csv films.csv --columns title=Film,rating=Note --scale 1..20:1 --model my.marquee"
        })
public final class ImportCommand implements Runnable {
    @Parameters(
            index = "0",
            paramLabel = "SITE",
            description =
                    "The site of the export: letterboxd, imdb, trakt, tmdb, simkl, movielens, netflix, watcharr, ryot or yamtrack; csv for any table or JSON. docs/imports.md lists the files of each.")
    private String source;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The export: a zip archive or a file from it. Given alone, its site is recognized.")
    private Optional<Path> given = Optional.empty();

    @Mixin
    private final ModelOption model;

    @Mixin
    private final AkasOption akas;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the matched movies as a CSV for recommend --ratings.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--unmatched",
            paramLabel = "FILE",
            description = "Write the movies that are not in the catalogue as a CSV.")
    private Optional<Path> unmatched = Optional.empty();

    @Option(
            names = "--ambiguous",
            paramLabel = "FILE",
            description = "Write the ambiguous movies as a CSV to fill in for --settled.")
    private Optional<Path> ambiguous = Optional.empty();

    @Option(
            names = "--settled",
            paramLabel = "FILE",
            description = "The filled-in CSV of --ambiguous: which movies are meant.")
    private Optional<Path> settled = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "title=NAME,…",
            description = "CSV columns that hold movie, title, year, rating, imdb, tmdb, time and user.")
    private Optional<String> columns = Optional.empty();

    @Option(
            names = "--scale",
            paramLabel = "MIN..MAX[:STEP]",
            description = "Rating scale, such as 1..20:1, if it differs from that of the site.")
    private Optional<String> scale = Optional.empty();

    @Option(
            names = "--user",
            paramLabel = "ID",
            description = "The user whose ratings to import, if the file has several users.")
    private Optional<String> user = Optional.empty();

    @Option(names = "-n", paramLabel = "N", defaultValue = "10", description = "How many movies (default 10).")
    private int n;

    @Mixin
    private final CommandOutput output;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    public ImportCommand(Terminal terminal) {
        model = new ModelOption(terminal);
        akas = new AkasOption(terminal);
        this.terminal = terminal;
        output = new CommandOutput(terminal);
    }

    /** The second argument; the first if it is alone. */
    private Path file() {
        if (given.isEmpty() && Files.notExists(Path.of(source))) {
            throw new UsageException(
                    Arrays.stream(ImportSource.values())
                                    .anyMatch(site -> site.toString().equals(source))
                            ? "the export of %1$s is missing; name its file: import %1$s FILE".formatted(source)
                            : "%s does not exist; check the path".formatted(source));
        }
        return given.orElseGet(() -> Path.of(source));
    }

    private Optional<ImportSource> site() {
        return given.map(_ -> ImportSource.named(source));
    }

    @Override
    public void run() {
        Stream.of(out, unmatched, ambiguous).flatMap(Optional::stream).forEach(this::rejectOverwritingExport);
        ImportOptions parsed = options();
        InputFiles.requireExist(
                Stream.concat(Stream.of(file()), settled.stream()).toList());
        ModelService service = akas.addTo(model.open());
        ImportOptions options = settled.map(path -> service.imports().settled(path))
                .map(parsed::withSettled)
                .orElse(parsed);
        writeLeftovers(service, options);
        RecommendResponse response =
                service.recommend(List.of(new UserRef.ExportFile(file(), options)), new ListRequest(n, List.of(), 0));
        out.ifPresent(path -> response.imported().forEach(imported -> RatingsCsvWriter.write(path, imported)));
        output.print(response, () -> text(response));
    }

    private ImportOptions options() {
        return new ImportOptions(
                site(),
                scale.map(RatingScale::parse),
                Optional.empty(),
                columns.map(MovieColumns::parse).orElse(MovieColumns.USUAL),
                user,
                Map.of());
    }

    private void writeLeftovers(ModelService service, ImportOptions options) {
        if (unmatched.isPresent() || ambiguous.isPresent()) {
            UnresolvedMovies leftovers = service.imports().leftovers(file(), options);
            unmatched.ifPresent(path -> RatingsCsvWriter.writeTable(path, leftovers.unmatched()));
            ambiguous.ifPresent(path -> RatingsCsvWriter.writeTable(path, leftovers.ambiguous()));
        }
    }

    private String next() {
        return out.map(path -> NextStep.of("recommend", model.arguments(), "--ratings", path, "--explain"))
                .orElseGet(() -> NextStep.of(spec.commandLine().getParseResult().originalArgs(), "--out", "mine.csv"));
    }

    private void rejectOverwritingExport(Path ratings) {
        if (InputFiles.isSame(ratings.toString(), file().toString())) {
            throw new UsageException("%s is the export itself; choose another file".formatted(ratings));
        }
    }

    private String text(RecommendResponse response) {
        return response.imported().stream().map(ImportText::of).collect(Collectors.joining())
                + Stream.of(out, unmatched, ambiguous)
                        .flatMap(Optional::stream)
                        .map(path -> "Wrote %s.%n".formatted(Printable.line(path.toString())))
                        .collect(Collectors.joining())
                + "\n"
                + RecommendText.of(response, false, terminal.outColumns())
                + "\n"
                + next();
    }
}
