package dev.marquee.cli.text;

import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.service.experiment.TuneResponse;
import dev.marquee.service.experiment.TuneResponse.Tried;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A search as text: the best trials, which options mattered, and what to do next. */
public final class TuneText {
    private static final int SHOWN = 10;

    private TuneText() {}

    public static String of(TuneResponse found, int columns) {
        return "%s\n\n%s\n%s%s%s"
                .formatted(setting(found), table(found, columns), skipped(found), importance(found), end(found));
    }

    private static String setting(TuneResponse found) {
        TuneResponse.SplitInfo cut = found.split();
        return "%s on %s, the train part of split %s: %,d ratings to learn from, %,d to choose by%s"
                .formatted(
                        found.best().algorithm(),
                        found.data().name(),
                        cut.name(),
                        cut.train(),
                        cut.validated(),
                        cut.parts() > 1 ? ", in each of %d parts".formatted(cut.parts()) : "");
    }

    private static String table(TuneResponse found, int columns) {
        TerminalTable table = new TerminalTable(
                Column.number("trial"), Column.number(found.best().metric()), Column.prose("options"));
        found.trials().stream()
                .limit(SHOWN)
                .forEach(trial -> table.row(trial.trial(), number(trial.value()), options(trial)));
        return table.lines(columns);
    }

    private static String options(Tried trial) {
        return trial.options().entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String skipped(TuneResponse found) {
        return found.search().skipped().isEmpty()
                ? ""
                : "%d trials were skipped; the first, %s\n"
                        .formatted(
                                found.search().skipped().size(),
                                found.search().skipped().getFirst());
    }

    private static String importance(TuneResponse found) {
        Map<String, Double> importance = found.search().importance();
        return importance.isEmpty()
                ? ""
                : "What mattered, 0 to 1: %s\n"
                        .formatted(importance.entrySet().stream()
                                .map(option ->
                                        String.format(Locale.ROOT, "%s %.2f", option.getKey(), option.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    private static String end(TuneResponse found) {
        TuneResponse.Best best = found.best();
        return "The start, trial 0, has %s %s, the best %s; %d trainings, %d of them known from %s, in %.1f s.\nNext: ./marquee evaluate %s --options %s --data … --split %s\n"
                .formatted(
                        best.metric(),
                        number(best.start()),
                        number(best.value()),
                        found.search().trainings(),
                        found.search().known(),
                        found.files().log(),
                        found.search().seconds(),
                        best.algorithm(),
                        found.files().options(),
                        found.split().name());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
