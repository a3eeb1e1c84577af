package dev.marquee.report;

import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.evaluate.compare.Comparison.Difference;
import dev.marquee.report.ComparePage.Row;
import dev.marquee.report.Content.Column;
import dev.marquee.report.Content.Table;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tables of a comparison. */
final class CompareTables {
    private static final String ABSENT = "–";

    private CompareTables() {}

    /** The best row by a metric; empty if no row has the metric. */
    static Optional<Row> best(List<Row> rows, String metric) {
        return rows.stream()
                .filter(row -> row.evaluation().measure(metric).isPresent())
                .min(Comparator.comparing(
                        row -> row.evaluation().measure(metric).orElseThrow(), ComparePage.bestFirst()));
    }

    /** Sorted by the first metric, best first; rows without it come last. */
    static Table leaderboard(List<Row> rows, List<String> metrics) {
        List<Column> columns = new ArrayList<>(List.of(new Column("", false)));
        metrics.forEach(metric -> columns.add(new Column(MetricNames.shown(metric), true)));
        columns.add(new Column("seconds to train", true));
        List<List<String>> cells = rows.stream()
                .sorted(Comparator.comparingDouble(row -> loss(row, metrics)))
                .map(row -> {
                    List<String> line = new ArrayList<>(List.of(row.name()));
                    metrics.forEach(metric -> line.add(value(row, metric)));
                    line.add(Numbers.decimals(row.seconds(), 1));
                    return line;
                })
                .<List<String>>map(List::copyOf)
                .toList();
        return new Table("On the test ratings", columns, cells);
    }

    /** One row per metric. */
    static Table all(List<Row> rows) {
        List<Column> columns = new ArrayList<>(List.of(new Column("", false)));
        rows.forEach(row -> columns.add(new Column(row.name(), true)));
        List<List<String>> cells = rows.stream()
                .flatMap(row -> row.evaluation().measures().stream())
                .map(measure -> measure.metric().name())
                .distinct()
                .map(metric -> {
                    List<String> line = new ArrayList<>(List.of(MetricNames.shown(metric)));
                    rows.forEach(row -> line.add(value(row, metric)));
                    return line;
                })
                .<List<String>>map(List::copyOf)
                .toList();
        return new Table("All metrics", columns, cells);
    }

    static Table pairs(Comparison comparison, List<String> metrics) {
        List<Column> columns = List.of(
                new Column("metric", false),
                new Column("one", false),
                new Column("other", false),
                new Column("difference", true),
                new Column("95 %", true),
                new Column("p", true));
        List<List<String>> cells = comparison.differences().stream()
                .filter(difference -> metrics.contains(difference.metric().name()))
                .map(difference -> List.of(
                        MetricNames.shown(difference.metric().name()),
                        difference.one(),
                        difference.other(),
                        Numbers.decimals(difference.difference(), 4),
                        interval(difference),
                        difference.p() < 0.0001 ? "<0.0001" : Numbers.decimals(difference.p(), 4)))
                .toList();
        return new Table("All pairs; p corrected for the pairs of each metric", columns, cells);
    }

    private static double loss(Row row, List<String> metrics) {
        return metrics.stream()
                .limit(1)
                .flatMap(metric -> row.evaluation().measure(metric).stream())
                .mapToDouble(ComparePage::loss)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static String interval(Difference difference) {
        return difference
                .interval()
                .map(interval -> Numbers.decimals(interval.low(), 4) + " to " + Numbers.decimals(interval.high(), 4))
                .orElse(ABSENT);
    }

    private static String value(Row row, String metric) {
        return row.evaluation()
                .measure(metric)
                .map(measure -> Numbers.decimals(measure.value(), 4))
                .orElse(ABSENT);
    }
}
