package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.NextStep;
import dev.marquee.cli.text.TerminalTable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.service.dataset.DataService;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            description =
                    "Download a data set from GroupLens, verify it and store it for --data NAME; or IMDb's files for --metadata imdb.",
            footer = {"  ./marquee data get ml-100k"})
    public static final class GetCommand implements Runnable {
        @Parameters(paramLabel = "NAME", description = "A data set shown by data list.")
        private String name;

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
            Downloaded downloaded = new Downloaded(
                    name, new DataService(compute.context()).get(name).toString());
            output.print(
                    downloaded,
                    () -> "%s is in %s.\n\n%s".formatted(downloaded.name(), downloaded.folder(), next(name)));
        }

        private static String next(String name) {
            return DataService.isMetadata(name)
                    ? NextStep.of(
                            "train", "ease", "--data", "movielens-small", "--metadata", name, "--out", "ease.marquee")
                    : NextStep.of("explore", "--data", name);
        }

        private record Downloaded(String name, String folder) {}
    }
}
