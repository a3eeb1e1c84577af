package dev.marquee.cli;

import dev.marquee.cli.Table.Column;
import dev.marquee.service.EvaluateAnswer;
import dev.marquee.service.EvaluateRequest;
import dev.marquee.service.EvaluateService;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures an algorithm or a model. */
@Command(
        name = "evaluate",
        description = "Learn from one part of the ratings and measure on another, which is looked at once.",
        footer = {
            "  ./marquee evaluate neural --data ml-100k --split u1",
            "  ./marquee evaluate neural --option preset=study --data ml-100k --split random:0.2 --json",
            "  ./marquee evaluate u1.marquee --data ml-100k --split u1"
        })
final class EvaluateCommand implements Runnable {
    @Parameters(paramLabel = "ALGORITHM|FILE", description = "The name of an algorithm, or a model file.")
    private String algorithm;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--split",
            required = true,
            paramLabel = "S",
            description =
                    "u1…u5, ua, ub, random:0.2, per-user:0.25, per-movie:0.25, time:0.1, leave-one-out, kfold:5, cold-users:0.2:5, cold-movies:0.1 or files:TRAIN,TEST.")
    private String split;

    @Mixin
    private final AlgorithmOptions how = new AlgorithmOptions();

    @Mixin
    private final Computing computing;

    @Mixin
    private final Answer answer;

    private final Terminal terminal;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
        computing = new Computing(terminal);
        answer = new Answer(terminal);
    }

    @Override
    public void run() {
        EvaluateRequest request = new EvaluateRequest(algorithm, data.request(), split, how.options(), how.seed());
        EvaluateAnswer measured = new EvaluateService(computing.host()).evaluate(request);
        answer.print(measured, () -> text(measured));
    }

    private String text(EvaluateAnswer measured) {
        EvaluateAnswer.Cut cut = measured.split();
        Map<String, Double> baseline = measured.baseline().orElse(Map.of());
        Table table = new Table(
                Column.text("metric"),
                Column.number(measured.model().algorithm()),
                Column.text("95 %"),
                Column.number("bias"));
        measured.metrics()
                .forEach((name, value) -> table.row(
                        name,
                        number(value),
                        measured.intervals().containsKey(name)
                                ? interval(measured.intervals().get(name))
                                : "",
                        baseline.containsKey(name) ? number(baseline.get(name)) : ""));
        return "%s on %s, split %s: %,d ratings to learn from, %,d to test on%s\n\n%s\n%s\n"
                .formatted(
                        measured.model().algorithm(),
                        measured.data().name(),
                        cut.name(),
                        cut.train(),
                        cut.test(),
                        cut.folds() > 1 ? ", in each of %d folds".formatted(cut.folds()) : "",
                        table.lines(terminal.outColumns()),
                        footnote(measured));
    }

    private static String footnote(EvaluateAnswer measured) {
        return "%,d test ratings are of users unseen in training, %,d of movies.\nLoaded in %.1f s, trained in %.1f s, measured in %.1f s."
                .formatted(
                        measured.split().unseen().unseenUsers(),
                        measured.split().unseen().unseenMovies(),
                        measured.seconds().load(),
                        measured.seconds().fit(),
                        measured.seconds().evaluate());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String interval(List<Double> lowAndHigh) {
        return number(lowAndHigh.getFirst()) + " – " + number(lowAndHigh.getLast());
    }
}
