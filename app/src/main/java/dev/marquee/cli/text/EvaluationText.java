package dev.marquee.cli.text;

import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.service.experiment.EvaluateResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An evaluation as a table, metrics of one kind together, the baseline beside them where it is another algorithm. */
public final class EvaluationText {
    private final EvaluateResponse measured;

    private EvaluationText(EvaluateResponse measured) {
        this.measured = measured;
    }

    public static String of(EvaluateResponse measured, int columns) {
        EvaluationText text = new EvaluationText(measured);
        return "%s on %s\n\n%s\n%s\n"
                .formatted(
                        measured.model().algorithm(),
                        setting(measured),
                        text.table().lines(columns),
                        text.footnote());
    }

    /** What was measured on: {@code ml-100k, split u1: 80,000 ratings to learn from, 20,000 to test on}. */
    static String setting(EvaluateResponse measured) {
        EvaluateResponse.SplitInfo cut = measured.split();
        return "%s, split %s: %,d ratings to learn from, %,d to test on%s"
                .formatted(
                        measured.data().name(),
                        cut.name(),
                        cut.train(),
                        cut.test(),
                        cut.folds() > 1 ? ", in each of %d folds".formatted(cut.folds()) : "");
    }

    private TerminalTable table() {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("metric"), Column.number(measured.model().algorithm()), Column.text("95 %")));
        measured.baseline().ifPresent(_ -> columns.add(Column.number("bias")));
        TerminalTable table = new TerminalTable(columns.toArray(Column[]::new));
        String heading = "";
        for (String name : measured.metrics().keySet()) {
            if (!heading.equals(MetricHeading.above(name))) {
                heading = MetricHeading.above(name);
                table.row(row("", "", "", ""));
                table.row(row(heading, "", "", ""));
            }
            table.row(row(
                    "  " + name,
                    number(measured.metrics(), name),
                    interval(name),
                    number(measured.baseline().orElse(Map.of()), name)));
        }
        return table;
    }

    private Object[] row(String name, String value, String interval, String baseline) {
        List<Object> cells = new ArrayList<>(List.of(name, value, interval));
        measured.baseline().ifPresent(_ -> cells.add(baseline));
        return cells.toArray();
    }

    private String footnote() {
        String relevant = measured.split().relevant();
        return "%s Candidates are all movies that a user has not rated in training.\n%,d test ratings are of users unseen in training, %,d of movies.\nLoaded in %.1f s, trained in %.1f s, measured in %.1f s."
                .formatted(
                        relevant.equals("all")
                                ? "Relevant is every movie rated in the test part."
                                : "Relevant are movies rated %s or more in the test part.".formatted(relevant),
                        measured.split().unseen().unseenUsers(),
                        measured.split().unseen().unseenMovies(),
                        measured.seconds().load(),
                        measured.seconds().fit(),
                        measured.seconds().evaluate());
    }

    private String interval(String name) {
        return measured.intervals().containsKey(name)
                ? String.format(
                        Locale.ROOT,
                        "%.4f – %.4f",
                        measured.intervals().get(name).toArray())
                : "";
    }

    private static String number(Map<String, Double> metrics, String name) {
        return metrics.containsKey(name) ? String.format(Locale.ROOT, "%.4f", metrics.get(name)) : "";
    }
}
