package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.TerminalTable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.recommend.similarity.SimilarityMeasure;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.SimilarMoviesResponse;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is like a movie. */
@Command(
        name = "similar",
        description = "List the movies most like one.",
        footer = {
            "  ./marquee similar --model my.marquee --movie 'Toy Story'",
            "  ./marquee similar --model my.marquee --movie 'heat (1995)' -n 5 --json"
        })
public final class SimilarCommand implements Runnable {
    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(
            names = "--movie",
            required = true,
            paramLabel = "ID|TITLE",
            description = "Its id, or its title as you would type it.")
    private String movie;

    @Option(names = "-n", paramLabel = "N", defaultValue = "10", description = "How many movies (default 10).")
    private int n;

    @Option(
            names = "--by",
            paramLabel = "model|genres|both",
            description = "By those who rate them (default where the model compares), by genres and year, or both.")
    private Optional<String> by = Optional.empty();

    @Mixin
    private final CommandOutput answer;

    private final Terminal terminal;

    public SimilarCommand(Terminal terminal) {
        this.terminal = terminal;
        answer = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        ModelService service = model.open();
        SimilarityMeasure similarity = by.map(SimilarityMeasure::named).orElseGet(service::similarity);
        SimilarMoviesResponse found = service.similar(movie, n, similarity);
        answer.print(found, () -> text(found));
    }

    private String text(SimilarMoviesResponse found) {
        TerminalTable table = new TerminalTable(
                Column.number(""), Column.text("movie"), Column.number("similarity"), Column.text("genres"));
        int place = 0;
        for (SimilarMoviesResponse.Similar one : found.similar()) {
            place++;
            table.row(
                    place,
                    one.movie().titleAndYear(),
                    String.format(Locale.ROOT, "%.2f", one.similarity()),
                    String.join(", ", one.movie().genres()));
        }
        return "Like %s:\n\n%s".formatted(found.like().titleAndYear(), table.lines(terminal.outColumns()));
    }
}
