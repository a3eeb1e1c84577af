package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.NextStep;
import dev.marquee.cli.text.TerminalTable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.service.dataset.SynthRequest;
import dev.marquee.service.dataset.SynthService;
import dev.marquee.synth.SyntheticReport;
import dev.marquee.synth.SyntheticSize;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a synthetic data set. */
@Command(
        name = "synth",
        description =
                "Write synthetic ratings with the shape of MovieLens, whose best possible RMSE is known, as a folder for --data.",
        footer = {
            "  ./marquee synth --users 6000 --movies 3700 --ratings 1000000 --seed 1 --out synthetic",
            "  ./marquee synth --users 138000 --movies 27000 --ratings 20000000 --seed 1 --out big --format parquet"
        })
public final class SynthCommand implements Runnable {
    @Option(names = "--users", required = true, paramLabel = "N", description = "Number of users.")
    private long users;

    @Option(names = "--movies", required = true, paramLabel = "N", description = "Number of movies.")
    private long movies;

    @Option(
            names = "--ratings",
            required = true,
            paramLabel = "N",
            description = "Number of ratings, at least one per user and at most one per user and movie.")
    private long ratings;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "Seed: the same files for the same seed (default 0).")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder to write, which must not exist or be empty.")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "csv|parquet",
            defaultValue = "csv",
            description = "Format of the ratings (default csv).")
    private String format;

    @Mixin
    private final ComputeOptions compute;

    @Mixin
    private final CommandOutput output;

    private final Terminal terminal;

    public SynthCommand(Terminal terminal) {
        this.terminal = terminal;
        compute = new ComputeOptions(terminal);
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        SyntheticSize size = SyntheticSize.of(users, movies, ratings);
        SyntheticReport report = new SynthService(compute.context())
                .write(new SynthRequest(size, seed, out, SynthRequest.Format.named(format)));
        output.print(report, () -> text(report));
    }

    private String text(SyntheticReport report) {
        TerminalTable table = new TerminalTable(Column.text(report.folder()), Column.number(""))
                .row("users", count(report.users()))
                .row("movies", count(report.movies()))
                .row("ratings", count(report.ratings()))
                .row("mean rating", "%.3f".formatted(report.errors().mean()))
                .row(
                        "RMSE of predicting the mean",
                        "%.4f".formatted(report.errors().deviation()))
                .row("best possible RMSE", "%.4f".formatted(report.errors().bestRmse()))
                .row("  on these ratings", "%.4f".formatted(report.errors().oracleRmse()));
        return "%s\nNo model can have a smaller RMSE than the best possible one, on average: it is that of knowing everything but the noise.\n\n%s"
                .formatted(
                        table.lines(terminal.outColumns()),
                        NextStep.of(
                                "evaluate", "als", "--data", Printable.line(report.folder()), "--split", "random:0.1"));
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
