package dev.marquee.cli;

import dev.marquee.cli.Table.Column;
import dev.marquee.recommend.Likeness;
import dev.marquee.service.ModelService;
import dev.marquee.service.SimilarAnswer;
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
final class SimilarCommand implements Runnable {
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
    private final Answer answer;

    private final Terminal terminal;

    SimilarCommand(Terminal terminal) {
        this.terminal = terminal;
        answer = new Answer(terminal);
    }

    @Override
    public void run() {
        ModelService service = model.open();
        Likeness likeness = by.map(Likeness::named).orElseGet(service::likeness);
        SimilarAnswer found = service.similar(movie, n, likeness);
        answer.print(found, () -> text(found));
    }

    private String text(SimilarAnswer found) {
        Table table =
                new Table(Column.number(""), Column.text("movie"), Column.number("similarity"), Column.text("genres"));
        int place = 0;
        for (SimilarAnswer.Similar one : found.similar()) {
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
