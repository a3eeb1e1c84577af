package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.option.DataOptions;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.TerminalTable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.explore.ActivityDistribution;
import dev.marquee.explore.Exploration;
import dev.marquee.explore.Overview;
import dev.marquee.service.experiment.ExploreService;
import dev.marquee.service.experiment.ExploreService.Explored;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at a data set. */
@Command(
        name = "explore",
        description = "Look at a data set: counts, distributions, the long tail; figures as SVG and one HTML page.",
        footer = {"  ./marquee explore --data movielens-small", "  ./marquee explore --data ml-100k --out figures"})
public final class ExploreCommand implements Runnable {
    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "marquee-explore",
            description = "Where to write the page and its figures (default marquee-explore).")
    private Path out;

    @Mixin
    private final ComputeOptions computing;

    @Mixin
    private final CommandOutput answer;

    private final Terminal terminal;

    public ExploreCommand(Terminal terminal) {
        this.terminal = terminal;
        computing = new ComputeOptions(terminal);
        answer = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        String command = "./marquee explore --data " + data.request().data();
        Explored explored = new ExploreService(computing.context()).explore(data.request(), out, command);
        answer.print(explored, () -> text(explored));
    }

    private String text(Explored explored) {
        Exploration exploration = explored.exploration();
        Overview overview = exploration.overview();
        TerminalTable table = new TerminalTable(Column.text(overview.name()), Column.number(""))
                .row("users", count(overview.users()))
                .row("movies", count(overview.movies()))
                .row("ratings", count(overview.ratings()));
        overview.sparsity().ifPresent(share -> table.row("empty share of the table", "%.2f %%".formatted(100 * share)));
        exploration.ratings().ifPresent(ratings -> {
            table.row("mean rating", "%.2f".formatted(ratings.values().mean()));
            table.row("ratings a user", range(ratings.perUser()));
            table.row("ratings a movie", range(ratings.perMovie()));
        });
        if (explored.duplicates() > 0) {
            table.row("earlier ratings left out", count(explored.duplicates()));
        }
        if (explored.skipped() > 0) {
            table.row("bad lines skipped", count(explored.skipped()));
        }
        return "%s\nFigures and all else: %s".formatted(table.lines(terminal.outColumns()), explored.page());
    }

    private static String range(ActivityDistribution standardDeviation) {
        return String.format(
                Locale.ROOT,
                "%,d to %,d, median %,.0f",
                standardDeviation.quartiles().min(),
                standardDeviation.quartiles().max(),
                standardDeviation.quartiles().median());
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
