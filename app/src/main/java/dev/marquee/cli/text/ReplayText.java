package dev.marquee.cli.text;

import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.internal.Counted;
import dev.marquee.service.experiment.EvaluateResponse;
import dev.marquee.service.experiment.ReplayNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The errors of a replay: of all predictions, by number of known ratings, and over time. */
final class ReplayText {
    private final EvaluateResponse response;

    private ReplayText(EvaluateResponse response) {
        this.response = response;
    }

    /** One table: a row for all predictions, then one per part. */
    static String tables(EvaluateResponse response, ReplayNumbers replay, int columns) {
        return new ReplayText(response).table(replay).lines(columns);
    }

    /** What was done, in two lines. */
    static String method(ReplayNumbers replay) {
        return "Each rating is predicted from what was known before its second, and its user's ratings known by then count.\nTrained %s; users folded in %s."
                .formatted(Counted.of(replay.trainings(), "time"), Counted.of(replay.foldIns(), "time"));
    }

    private TerminalTable table(ReplayNumbers replay) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("replayed ratings"),
                Column.number("ratings"),
                Column.number("users"),
                Column.number("mae"),
                Column.number("rmse"),
                Column.text("95 %")));
        response.baseline().ifPresent(_ -> columns.add(Column.number("bias")));
        TerminalTable table = new TerminalTable(columns.toArray(Column[]::new));
        table.row(row(
                "all",
                "%,d".formatted(response.split().test()),
                "",
                EvaluationText.number(response.metrics(), "mae"),
                "rmse"));
        heading(table, "by ratings known of the user");
        replay.known().forEach(part -> table.row(row(part)));
        heading(table, "from a day on");
        replay.periods().forEach(part -> table.row(row(part)));
        return table;
    }

    private void heading(TerminalTable table, String heading) {
        for (String first : List.of("", heading)) {
            table.row(cells(List.of(first, "", "", "", "", ""), ""));
        }
    }

    private Object[] row(ReplayNumbers.Part part) {
        return row(
                "  " + part.part(),
                "%,d".formatted(part.predictions()),
                "%,d".formatted(part.users()),
                String.format(Locale.ROOT, "%.4f", part.mae()),
                part.metric());
    }

    private Object[] row(String name, String ratings, String users, String mae, String metric) {
        return cells(
                List.of(
                        name,
                        ratings,
                        users,
                        mae,
                        EvaluationText.number(response.metrics(), metric),
                        EvaluationText.interval(response, metric)),
                response.baseline()
                        .map(baseline -> EvaluationText.number(baseline, metric))
                        .orElse(""));
    }

    private Object[] cells(List<String> first, String baseline) {
        List<Object> cells = new ArrayList<>(first);
        response.baseline().ifPresent(_ -> cells.add(baseline));
        return cells.toArray();
    }
}
