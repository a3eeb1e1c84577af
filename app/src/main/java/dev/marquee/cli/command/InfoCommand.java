package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.NextStep;
import dev.marquee.cli.text.TerminalTable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.internal.Counted;
import dev.marquee.model.TrainingHistory;
import dev.marquee.service.ModelInfo;
import dev.marquee.service.serving.ModelService;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the card of a model. */
@Command(
        name = "info",
        description = "Show the card of a model: algorithm, options, data, training, versions.",
        footer = {"  ./marquee info my.marquee"})
public final class InfoCommand implements Runnable {
    @Parameters(paramLabel = "FILE", description = "A model file written by train.")
    private Path file;

    @Mixin
    private final CommandOutput output;

    private final Terminal terminal;

    public InfoCommand(Terminal terminal) {
        this.terminal = terminal;
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        ModelInfo info = ModelService.info(file);
        output.print(info, () -> text(info));
    }

    private String text(ModelInfo info) {
        ModelInfo.DataInfo data = info.data();
        TerminalTable table = new TerminalTable(
                        Column.text("model"), Column.text(file.getFileName().toString()))
                .row("algorithm", info.algorithm())
                .row(
                        "data",
                        "%s: %s by %s of %s"
                                .formatted(
                                        data.name(),
                                        Counted.of(data.ratings(), "rating"),
                                        Counted.of(data.users(), "user"),
                                        Counted.of(data.movies(), "movie")))
                .row("fingerprint", data.fingerprint())
                .row("seed", info.seed())
                .row(
                        "created",
                        "%s by Marquee %s on Java %s"
                                .formatted(
                                        info.origin().created(),
                                        info.origin().marquee(),
                                        info.origin().java()));
        if (info.history().best() > 0) {
            table.row("training", training(info.history()));
        }
        TerminalTable options = new TerminalTable(Column.text("option"), Column.text("value"));
        info.options().forEach(options::row);
        return "%s\n%s\n%s"
                .formatted(
                        table.lines(terminal.outColumns()),
                        options.lines(terminal.outColumns()),
                        NextStep.of("recommend", "--model", file, "--explain"));
    }

    private static String training(TrainingHistory history) {
        double loss = history.epochs().get(history.best() - 1).validationLoss();
        return String.format(
                Locale.ROOT,
                "%s, best epoch %d with a validation RMSE of %.4f",
                Counted.of(history.epochs().size(), "epoch"),
                history.best(),
                Math.sqrt(loss));
    }
}
