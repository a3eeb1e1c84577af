package dev.marquee.cli.text;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.internal.Counted;
import dev.marquee.service.experiment.EvaluateResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An evaluation as a table grouped by kind of metric, with a baseline column if the algorithm is not the baseline. */
public final class EvaluationText {
    private final EvaluateResponse response;

    private EvaluationText(EvaluateResponse response) {
        this.response = response;
    }

    public static String of(EvaluateResponse response, int columns) {
        EvaluationText text = new EvaluationText(response);
        return "%s on %s\n\n%s\n%s\n"
                .formatted(
                        Printable.line(response.model().algorithm()),
                        setting(response),
                        response.replay()
                                .map(replay -> ReplayText.tables(response, replay, columns))
                                .orElseGet(() -> text.table().lines(columns)),
                        text.footnote());
    }

    /** Data and split: {@code ml-100k, split u1: 80,000 training ratings, 20,000 test ratings}. */
    static String setting(EvaluateResponse response) {
        EvaluateResponse.SplitInfo split = response.split();
        return "%s, split %s: %s, %s%s"
                .formatted(
                        Printable.line(response.data().name()),
                        Printable.line(split.name()),
                        Counted.of(split.train(), "training rating"),
                        Counted.of(split.test(), "test rating"),
                        split.folds() > 1 ? ", in each of %d folds".formatted(split.folds()) : "");
    }

    private TerminalTable table() {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("metric"), Column.number(response.model().algorithm()), Column.text("95 %")));
        response.baseline().ifPresent(_ -> columns.add(Column.number("bias")));
        TerminalTable table = new TerminalTable(columns.toArray(Column[]::new));
        String heading = "";
        for (String name : response.metrics().keySet()) {
            if (!heading.equals(MetricHeading.of(name))) {
                heading = MetricHeading.of(name);
                table.row(row("", "", "", ""));
                table.row(row(heading, "", "", ""));
            }
            table.row(row(
                    "  " + name,
                    number(response.metrics(), name),
                    interval(response, name),
                    number(response.baseline().orElse(Map.of()), name)));
        }
        return table;
    }

    private Object[] row(String name, String value, String interval, String baseline) {
        List<Object> cells = new ArrayList<>(List.of(name, value, interval));
        response.baseline().ifPresent(_ -> cells.add(baseline));
        return cells.toArray();
    }

    private String footnote() {
        return "%s\n%s by users unseen in training, %,d of movies unseen in training.\nLoaded in %.1f s, trained in %.1f s, evaluated in %.1f s."
                .formatted(
                        response.replay().map(ReplayText::method).orElseGet(this::lists),
                        Counted.of(response.split().unseen().unseenUsers(), "test rating is", "test ratings are"),
                        response.split().unseen().unseenMovies(),
                        response.seconds().load(),
                        response.seconds().fit(),
                        response.seconds().evaluate());
    }

    private String lists() {
        String relevant = response.split().relevant();
        return "%s Candidates are all movies that a user has not rated in training."
                .formatted(
                        relevant.equals("all")
                                ? "Every movie rated in the test part is relevant."
                                : "Movies rated %s or more in the test part are relevant.".formatted(relevant));
    }

    static String interval(EvaluateResponse response, String name) {
        return response.intervals().containsKey(name)
                ? String.format(
                        Locale.ROOT,
                        "%.4f – %.4f",
                        response.intervals().get(name).toArray())
                : "";
    }

    /** A metric with four decimals; empty if it is absent. */
    static String number(Map<String, Double> metrics, String name) {
        return metrics.containsKey(name) ? String.format(Locale.ROOT, "%.4f", metrics.get(name)) : "";
    }
}
