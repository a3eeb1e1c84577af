package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.NextStep;
import dev.marquee.cli.text.TerminalTable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.recommend.similarity.SimilarityMeasure;
import dev.marquee.service.serving.MovieService;
import dev.marquee.service.serving.SimilarMoviesResponse;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the movies most similar to a movie. */
@Command(
        name = "similar",
        description = "List the movies most similar to a movie.",
        footer = {
            "  ./marquee similar --model my.marquee --movie 'Toy Story'",
            "  ./marquee similar --model my.marquee --movie 'heat (1995)' -n 5 --json"
        })
public final class SimilarCommand implements Runnable {
    @Mixin
    private final ModelOption model;

    @Option(names = "--movie", required = true, paramLabel = "ID|TITLE", description = "Id or title of the movie.")
    private String movie;

    @Option(names = "-n", paramLabel = "N", defaultValue = "10", description = "How many movies (default 10).")
    private int n;

    @Option(
            names = "--by",
            paramLabel = "model|genres|both",
            description = "Similarity by the model (default if it has one), by genres and year, or both.")
    private Optional<String> measure = Optional.empty();

    @Mixin
    private final CommandOutput output;

    private final Terminal terminal;

    public SimilarCommand(Terminal terminal) {
        model = new ModelOption(terminal);
        this.terminal = terminal;
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        MovieService movies = model.open().movies();
        SimilarityMeasure similarity = measure.map(SimilarityMeasure::named).orElseGet(movies::similarity);
        SimilarMoviesResponse response = movies.similar(movie, n, similarity);
        output.print(response, () -> text(response));
    }

    private String text(SimilarMoviesResponse response) {
        TerminalTable table = new TerminalTable(
                Column.number(""), Column.text("movie"), Column.number("similarity"), Column.text("genres"));
        int rank = 0;
        for (SimilarMoviesResponse.Similar similar : response.similar()) {
            rank++;
            table.row(
                    rank,
                    similar.movie().titleAndYear(),
                    String.format(Locale.ROOT, "%.2f", similar.similarity()),
                    String.join(", ", similar.movie().genres()));
        }
        return "Similar to %s:\n\n%s\n%s"
                .formatted(
                        Printable.line(response.like().titleAndYear()),
                        table.lines(terminal.outColumns()),
                        NextStep.of("interview", model.arguments(), "--out", "mine.csv"));
    }
}
