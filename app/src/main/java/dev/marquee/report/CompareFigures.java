package dev.marquee.report;

import dev.marquee.evaluate.ActivityBin;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.metric.Metric.Direction;
import dev.marquee.report.ComparePage.Row;
import dev.marquee.report.chart.Caption;
import dev.marquee.report.chart.ForestChart;
import dev.marquee.report.chart.LinesChart;
import dev.marquee.report.chart.ScatterChart;
import dev.marquee.report.chart.Series;
import dev.marquee.report.markup.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The figures of a comparison. */
record CompareFigures(List<Row> rows) {
    /** Resolution of the clock; values on a logarithmic axis must be positive. */
    private static final double MIN_SECONDS = 0.001;

    /** Bins with fewer users are too noisy to show. */
    private static final int MIN_USERS = 10;

    /** The first rating metric and the first list metric against training time. */
    List<Figure> againstTime(List<String> metrics) {
        return Stream.concat(
                        metrics.stream().filter(metric -> !metric.contains("@")).limit(1),
                        metrics.stream().filter(metric -> metric.contains("@")).limit(1))
                .map(this::againstTime)
                .toList();
    }

    private Figure againstTime(String metric) {
        List<ScatterChart.Point> points = rows.stream()
                .flatMap(row -> row.evaluation().measure(metric).stream()
                        .map(measure -> new ScatterChart.Point(
                                row.name(), Math.max(MIN_SECONDS, row.seconds()), measure.value())))
                .toList();
        Caption caption = new Caption(
                "%s against training time, %s".formatted(MetricNames.shown(metric), better(metric)),
                "One dot per algorithm: left is faster, %s."
                        .formatted(lowerIsBetter(metric) ? "down is better" : "up is better"));
        return new Figure(
                "time-" + fileName(metric),
                new ScatterChart(caption, "seconds to train", MetricNames.shown(metric), points),
                "The time axis is logarithmic.");
    }

    /** One dot and interval per algorithm, best on top. */
    List<Figure> metricByMetric(List<String> metrics) {
        return metrics.stream().map(this::forest).toList();
    }

    private Figure forest(String metric) {
        List<ForestChart.Row> dots = rows.stream()
                .filter(row -> row.evaluation().measure(metric).isPresent())
                .sorted(Comparator.comparing(
                        row -> row.evaluation().measure(metric).orElseThrow(), ComparePage.bestFirst()))
                .map(row -> dot(row, row.evaluation().measure(metric).orElseThrow()))
                .toList();
        Caption caption = new Caption(
                MetricNames.shown(metric) + ", " + better(metric),
                "Dots are values, lines 95 % confidence intervals over users.");
        return new Figure(
                fileName(metric),
                new ForestChart(caption, MetricNames.shown(metric), 4, dots),
                "Lines are 95 % confidence intervals over users. Overlapping intervals may still differ significantly, since all algorithms were evaluated on the same users; see the table of pairs.");
    }

    private static ForestChart.Row dot(Row row, MetricValue measure) {
        return new ForestChart.Row(row.name(), measure.value(), measure.interval(), false);
    }

    /** One line per algorithm, over users grouped by number of known ratings, ascending. */
    List<Figure> byActivity() {
        return rows.stream()
                .flatMap(row -> row.activity().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing((String metric) -> metric.contains("@"))
                        .thenComparing(metric -> metric))
                .filter(metric -> steps(metric).size() > 1)
                .map(this::byActivity)
                .toList();
    }

    private Figure byActivity(String metric) {
        List<ActivityBin> steps = steps(metric);
        List<Series> lines = rows.stream()
                .filter(row -> row.activity().containsKey(metric))
                .map(row -> new Series(
                        row.name(),
                        steps.stream().map(step -> value(row, metric, step)).toList(),
                        false,
                        value -> Numbers.decimals(value, 4)))
                .toList();
        Caption caption = new Caption(
                "%s by known ratings per user, %s".formatted(MetricNames.shown(metric), better(metric)),
                "One line per algorithm, from users with few known ratings to users with many.");
        return new Figure(
                "activity-" + fileName(metric),
                new LinesChart(
                        caption,
                        "known ratings per user",
                        MetricNames.shown(metric),
                        steps.stream().map(CompareFigures::range).toList(),
                        lines),
                "Test users, left to right: %s; groups of fewer than %d are omitted."
                        .formatted(
                                String.join(
                                        ", ",
                                        steps.stream()
                                                .map(step -> Numbers.count(step.users()))
                                                .toList()),
                                MIN_USERS));
    }

    /** The bins with enough users; their values are set to 0 so that equal bins of different algorithms are equal. */
    private List<ActivityBin> steps(String metric) {
        return rows.stream()
                .flatMap(row -> row.activity().getOrDefault(metric, List.of()).stream())
                .filter(bin -> bin.users() >= MIN_USERS)
                .map(bin -> new ActivityBin(bin.min(), bin.max(), bin.users(), 0))
                .distinct()
                .sorted(Comparator.comparingInt(ActivityBin::min))
                .toList();
    }

    private static OptionalDouble value(Row row, String metric, ActivityBin step) {
        return row.activity().getOrDefault(metric, List.of()).stream()
                .filter(bin -> bin.min() == step.min())
                .mapToDouble(ActivityBin::value)
                .findFirst();
    }

    private static String range(ActivityBin bin) {
        if (bin.max() == Integer.MAX_VALUE) {
            return Numbers.count(bin.min()) + "+";
        }
        return bin.min() == bin.max()
                ? Numbers.count(bin.min())
                : Numbers.count(bin.min()) + "–" + Numbers.count(bin.max());
    }

    private String better(String metric) {
        return lowerIsBetter(metric) ? "lower is better" : "higher is better";
    }

    private boolean lowerIsBetter(String metric) {
        return rows.stream()
                .flatMap(row -> row.evaluation().measure(metric).stream())
                .anyMatch(measure -> measure.metric().direction() == Direction.LOWER_IS_BETTER);
    }

    private static String fileName(String metric) {
        return metric.toLowerCase(Locale.ROOT).replace('@', '-');
    }
}
