package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.option.DataOptions;
import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.NextStep;
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

/** Explores a data set. */
@Command(
        name = "explore",
        description = "Explore a data set: counts, distributions, the long tail; as SVG figures and one HTML page.",
        footer = {"  ./marquee explore --data movielens-small", "  ./marquee explore --data ml-100k --out figures"})
public final class ExploreCommand implements Runnable {
    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "marquee-explore",
            description = "Folder for the page and its figures (default marquee-explore).")
    private Path out;

    @Mixin
    private final ComputeOptions compute;

    @Mixin
    private final CommandOutput output;

    private final Terminal terminal;

    public ExploreCommand(Terminal terminal) {
        this.terminal = terminal;
        compute = new ComputeOptions(terminal);
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        String command = "./marquee explore --data " + data.request().data();
        Explored explored = new ExploreService(compute.context()).explore(data.request(), out, command);
        output.print(explored, () -> text(explored));
    }

    private String text(Explored explored) {
        Exploration exploration = explored.exploration();
        Overview overview = exploration.overview();
        TerminalTable table = new TerminalTable(Column.text(overview.name()), Column.number(""))
                .row("users", count(overview.users()))
                .row("movies", count(overview.movies()))
                .row("ratings", count(overview.ratings()));
        overview.sparsity().ifPresent(share -> table.row("sparsity", "%.2f %%".formatted(100 * share)));
        exploration.ratings().ifPresent(ratings -> {
            table.row("mean rating", "%.2f".formatted(ratings.values().mean()));
            table.row("ratings per user", range(ratings.perUser()));
            table.row("ratings per movie", range(ratings.perMovie()));
        });
        if (explored.duplicates() > 0) {
            table.row("earlier duplicate ratings skipped", count(explored.duplicates()));
        }
        if (explored.skipped() > 0) {
            table.row("invalid lines skipped", count(explored.skipped()));
        }
        return "%s\nPage with figures: %s\n\n%s"
                .formatted(
                        table.lines(terminal.outColumns()),
                        Printable.line(explored.page().toString()),
                        NextStep.of("train", "hybrid", data.arguments(), "--out", "my.marquee"));
    }

    private static String range(ActivityDistribution distribution) {
        return String.format(
                Locale.ROOT,
                "%,d to %,d, median %,.0f",
                distribution.quartiles().min(),
                distribution.quartiles().max(),
                distribution.quartiles().median());
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
