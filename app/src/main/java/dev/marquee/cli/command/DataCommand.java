package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.NextStep;
import dev.marquee.cli.text.TerminalTable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.data.UsageException;
import dev.marquee.internal.Counted;
import dev.marquee.server.settings.Setting;
import dev.marquee.server.settings.SettingValues;
import dev.marquee.service.dataset.DataRequest;
import dev.marquee.service.dataset.DataService;
import dev.marquee.service.dataset.TmdbRequest;
import dev.marquee.service.dataset.TmdbResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists and downloads known data sets. */
@Command(
        name = "data",
        description = "List the known data sets, or download one.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"  ./marquee data list", "  ./marquee data get ml-100k"})
public final class DataCommand extends ParentCommand {
    /** Lists the known data sets. */
    @Command(
            name = "list",
            description = "List the data sets known by name.",
            footer = {"  ./marquee data list"})
    public static final class ListCommand implements Runnable {
        @Mixin
        private final ComputeOptions compute;

        @Mixin
        private final CommandOutput output;

        private final Terminal terminal;

        public ListCommand(Terminal terminal) {
            this.terminal = terminal;
            compute = new ComputeOptions(terminal);
            output = new CommandOutput(terminal);
        }

        @Override
        public void run() {
            List<DataService.Known> known = new DataService(compute.context()).known();
            output.print(known, () -> text(known));
        }

        private String text(List<DataService.Known> known) {
            TerminalTable table = new TerminalTable(
                    Column.text("name"), Column.text("here"), Column.number("download"), Column.prose("about"));
            for (DataService.Known set : known) {
                String here = switch (set.where()) {
                    case BUNDLED, CACHED -> "yes";
                    case REMOTE -> "no";
                };
                String size = set.bytes() == 0 ? "" : "%.1f MB".formatted(set.bytes() / 1e6);
                table.row(set.name(), here, size, set.about());
            }
            return table.lines(terminal.outColumns()) + "\n" + NextStep.of("data", "get", "ml-100k");
        }
    }

    /** Downloads a data set. */
    @Command(
            name = "get",
            description = {
                "Download a data set from GroupLens, verify it and store it for --data NAME; or IMDb's files for --metadata imdb or --akas imdb-titles.",
                "Or fetch TMDb's descriptions of the movies of a data set for --metadata tmdb, with a key of yours:"
                        + " the setting metadata.tmdbKey or the environment variable MARQUEE_METADATA_TMDB_KEY."
            },
            footer = {"  ./marquee data get ml-100k", "  ./marquee data get tmdb --data movielens-small"})
    public static final class GetCommand implements Runnable {
        @Parameters(paramLabel = "NAME", description = "A data set shown by data list.")
        private String name;

        @Option(names = "--data", paramLabel = "D", description = "For tmdb: the data set with the movies.")
        private Optional<String> data = Optional.empty();

        @Option(
                names = "--links",
                paramLabel = "FILE",
                description =
                        "For tmdb: a CSV with the column tmdbId, such as MovieLens' links.csv, in place of --data.")
        private Optional<Path> links = Optional.empty();

        @Option(
                names = "--config",
                paramLabel = "FILE",
                description = "For tmdb: settings file of the server, which has metadata.tmdbKey.")
        private Optional<Path> config = Optional.empty();

        @Mixin
        private final ComputeOptions compute;

        @Mixin
        private final CommandOutput output;

        public GetCommand(Terminal terminal) {
            compute = new ComputeOptions(terminal);
            output = new CommandOutput(terminal);
        }

        @Override
        public void run() {
            DataService service = new DataService(compute.context());
            if (DataService.isTmdb(name)) {
                TmdbResponse response = service.getTmdb(tmdb());
                output.print(response, () -> text(response));
                return;
            }
            if (data.isPresent() || links.isPresent() || config.isPresent()) {
                throw new UsageException(
                        "--data, --links and --config are for data get tmdb; leave them out for %s".formatted(name));
            }
            Downloaded downloaded = new Downloaded(name, service.get(name).toString());
            output.print(
                    downloaded,
                    () -> "%s is in %s.\n\n%s"
                            .formatted(downloaded.name(), Printable.line(downloaded.folder()), next(name)));
        }

        private TmdbRequest tmdb() {
            if (data.isPresent() == links.isPresent()) {
                throw new UsageException("data get tmdb needs the movies to fetch; give either --data or --links");
            }
            SettingValues.MetadataAccess access = SettingValues.gather(config, System.getenv(), Map.of())
                    .tmdb()
                    .orElseThrow(() -> new UsageException(
                            "data get tmdb needs a TMDb key of yours; set %s, or %s in the file of --config"
                                    .formatted(Setting.METADATA_TMDB_KEY.variable(), Setting.METADATA_TMDB_KEY.key())));
            return new TmdbRequest(DataRequest.of(data.orElse(DataService.BUNDLED)), links, access.key(), access.api());
        }

        private String text(TmdbResponse response) {
            String unknown = response.unknown() == 0
                    ? ""
                    : String.format(Locale.ROOT, " TMDb does not have %,d of the ids.", response.unknown());
            return "TMDb's descriptions of %s are in %s.%s\n%s\n\n%s"
                    .formatted(
                            Counted.of(response.movies(), "movie"),
                            response.folder(),
                            unknown,
                            response.attribution(),
                            next(name));
        }

        private String next(String got) {
            if (DataService.areTitles(got)) {
                return NextStep.of("import", "ratings.csv", "--akas", got);
            }
            return DataService.isMetadata(got)
                    ? NextStep.of(
                            "train",
                            "ease",
                            "--data",
                            data.orElse(DataService.BUNDLED),
                            "--metadata",
                            got,
                            "--out",
                            "ease.marquee")
                    : NextStep.of("explore", "--data", got);
        }

        private record Downloaded(String name, String folder) {}
    }
}
