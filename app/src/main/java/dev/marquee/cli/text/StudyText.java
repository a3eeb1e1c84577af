package dev.marquee.cli.text;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.report.StudyPage.Result;
import dev.marquee.service.experiment.StudyService.Study;
import java.util.Locale;
import java.util.Map;

/** Results of a study as a table. */
public final class StudyText {
    private StudyText() {}

    /** Formats the results below rows of published values (RMSE and MAE by name). */
    public static String of(Study study, Map<String, double[]> reported, int columns) {
        TerminalTable table = new TerminalTable(
                Column.text(""),
                Column.number("RMSE"),
                Column.number("MAE"),
                Column.number("R²"),
                Column.number("seconds"));
        reported.forEach((name, numbers) -> table.row(name, number(numbers[0]), number(numbers[1]), "", ""));
        for (Result result : study.results()) {
            table.row(
                    result.name(),
                    number(result.metrics().getOrDefault("rmse", Double.NaN)),
                    number(result.metrics().getOrDefault("mae", Double.NaN)),
                    number(result.metrics().getOrDefault("r2", Double.NaN)),
                    String.format(Locale.ROOT, "%.1f", result.seconds()));
        }
        return "%s\nReport: %s\n"
                .formatted(table.lines(columns), Printable.line(study.report().toString()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
    }
}
