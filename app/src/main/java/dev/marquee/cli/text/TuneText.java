package dev.marquee.cli.text;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.internal.Counted;
import dev.marquee.service.experiment.TuneResponse;
import dev.marquee.service.experiment.TuneResponse.Tried;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A search as text: best trials, importance of the options, and the next command. */
public final class TuneText {
    private static final int MAX_TRIALS = 10;

    private TuneText() {}

    /**
     * Formats a search.
     *
     * @param data the options that name the data, for the next command
     */
    public static String of(TuneResponse response, List<String> data, int columns) {
        return "%s\n\n%s\n%s%s%s"
                .formatted(
                        setting(response),
                        table(response, columns),
                        skipped(response),
                        importance(response),
                        end(response, data));
    }

    private static String setting(TuneResponse response) {
        TuneResponse.SplitInfo split = response.split();
        return "%s on %s, training part of split %s: %s, %s%s"
                .formatted(
                        response.best().algorithm(),
                        Printable.line(response.data().name()),
                        Printable.line(split.name()),
                        Counted.of(split.train(), "training rating"),
                        Counted.of(split.validated(), "validation rating"),
                        split.parts() > 1 ? ", in each of %d parts".formatted(split.parts()) : "");
    }

    private static String table(TuneResponse response, int columns) {
        TerminalTable table = new TerminalTable(
                Column.number("trial"), Column.number(response.best().metric()), Column.prose("options"));
        response.trials().stream()
                .limit(MAX_TRIALS)
                .forEach(trial -> table.row(trial.trial(), number(trial.value()), options(trial)));
        return table.lines(columns);
    }

    private static String options(Tried trial) {
        return trial.options().entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String skipped(TuneResponse response) {
        return response.search().skipped().isEmpty()
                ? ""
                : "%s skipped; the first: %s\n"
                        .formatted(
                                Counted.of(response.search().skipped().size(), "trial was", "trials were"),
                                Printable.line(response.search().skipped().getFirst()));
    }

    private static String importance(TuneResponse response) {
        Map<String, Double> importance = response.search().importance();
        return importance.isEmpty()
                ? ""
                : "Option importance, 0 to 1: %s\n"
                        .formatted(importance.entrySet().stream()
                                .map(option ->
                                        String.format(Locale.ROOT, "%s %.2f", option.getKey(), option.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    private static String end(TuneResponse response, List<String> data) {
        TuneResponse.Best best = response.best();
        return "Trial 0, the starting options, has %s %s, the best %s; %s, %d of them read from %s, in %.1f s.\n\n%s\n"
                .formatted(
                        best.metric(),
                        number(best.start()),
                        number(best.value()),
                        Counted.of(response.search().trainings(), "training"),
                        response.search().known(),
                        Printable.line(response.files().log().toString()),
                        response.search().seconds(),
                        NextStep.of(
                                "evaluate",
                                best.algorithm(),
                                "--options",
                                response.files().options(),
                                data,
                                "--split",
                                response.split().name()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
