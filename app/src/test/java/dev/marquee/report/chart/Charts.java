package dev.marquee.report.chart;

import dev.marquee.evaluate.compare.ConfidenceInterval;
import dev.marquee.model.TrainingHistory;
import dev.marquee.model.TrainingHistory.Epoch;
import dev.marquee.report.markup.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Charts of every kind, with names that contain markup. */
public final class Charts {
    static final String HOSTILE = "<script>&\"'";

    private Charts() {}

    /** Several charts of each kind, with much and with little data. */
    public static List<Chart> all() {
        Caption caption = new Caption(HOSTILE, HOSTILE);
        return List.of(
                new ColumnChart(caption, HOSTILE, bars(5)),
                new ColumnChart(caption, HOSTILE, bars(40)),
                new ColumnChart(caption, "x", List.of(new Bar("none", 0, "0"))),
                new BarChart(caption, bars(20)),
                new BarChart(caption, List.of(new Bar(HOSTILE.repeat(20), 0, "0"))),
                new LogHistogram(caption, HOSTILE, HOSTILE, List.of(new LogHistogram.Bin(1, 1.6, 0, HOSTILE))),
                new LogHistogram(caption, HOSTILE, HOSTILE, bins()),
                new TimeChart(caption, months(1), List.of(series(1, true))),
                new TimeChart(caption, months(300), List.of(series(300, true), series(300, false))),
                new LorenzCurve(
                        caption, HOSTILE, HOSTILE, curve(), List.of(new LorenzCurve.Mark(curve().get(1), HOSTILE))),
                LossChart.of(history(1, 0.9)),
                LossChart.of(history(60, 0.9)),
                LossChart.of(history(60, 900)),
                LossChart.of(history(3, Double.POSITIVE_INFINITY)),
                new ForestChart(caption, HOSTILE, 4, List.of(row(0.9834, true))),
                forest(),
                new ScatterChart(caption, HOSTILE, HOSTILE, points(1)),
                new ScatterChart(caption, HOSTILE, HOSTILE, points(2)),
                new ScatterChart(caption, HOSTILE, HOSTILE, points(14)),
                new LinesChart(caption, HOSTILE, HOSTILE, List.of("1"), List.of(series(1, false))),
                lines(9),
                network(List.of(100)),
                network(List.of(1, 3, 4096)));
    }

    /** A training history with the given first loss, whose best epoch is the second to last. */
    static TrainingHistory history(int epochs, double first) {
        int best = Math.max(1, epochs - 1);
        return new TrainingHistory(
                IntStream.rangeClosed(1, epochs)
                        .mapToObj(epoch -> new Epoch(epoch, first / epoch, first / Math.min(epoch, best)))
                        .toList(),
                best);
    }

    /** {@code n} lines over seven steps. */
    static LinesChart lines(int n) {
        return new LinesChart(
                new Caption("RMSE", HOSTILE),
                "ratings",
                HOSTILE,
                List.of("1–4", "5–9", "10–19", "20–49", "50–99", "100–199", "200+"),
                IntStream.range(0, n).mapToObj(_ -> series(7, false)).toList());
    }

    private static List<ScatterChart.Point> points(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new ScatterChart.Point(HOSTILE.repeat(1 + i % 5), Math.pow(2, i % 7) / 9, 0.9 + i % 3))
                .toList();
    }

    /** A study and two models with intervals. */
    static ForestChart forest() {
        return new ForestChart(
                new Caption("RMSE", HOSTILE),
                HOSTILE,
                4,
                List.of(row(0.9834, true), row(0.91, false), row(0.95, false)));
    }

    static NetworkDiagram network(List<Integer> hidden) {
        return new NetworkDiagram(
                new Caption("The network", HOSTILE),
                List.of(
                        new NetworkDiagram.Input("user", 50, true),
                        new NetworkDiagram.Input(HOSTILE.repeat(9), 1, false)),
                hidden,
                "ReLU",
                "rating");
    }

    private static ForestChart.Row row(double value, boolean reference) {
        return new ForestChart.Row(
                HOSTILE,
                value,
                reference ? Optional.empty() : Optional.of(new ConfidenceInterval(value - 0.01, value + 0.02)),
                reference);
    }

    private static List<LorenzCurve.Point> curve() {
        return List.of(new LorenzCurve.Point(0, 0), new LorenzCurve.Point(0.2, 0.7), new LorenzCurve.Point(1, 1));
    }

    private static List<Bar> bars(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new Bar(HOSTILE + i, 1000.0 * i, Numbers.count(1000L * i)))
                .toList();
    }

    private static List<LogHistogram.Bin> bins() {
        return IntStream.range(0, 12)
                .mapToObj(i -> new LogHistogram.Bin(Math.pow(2, i), Math.pow(2, i + 1), i % 5, HOSTILE))
                .toList();
    }

    private static List<LocalDate> months(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> LocalDate.of(1997, 9, 1).plusMonths(i))
                .toList();
    }

    private static Series series(int n, boolean fromZero) {
        return new Series(
                HOSTILE,
                IntStream.range(0, n)
                        .mapToObj(i -> i % 7 == 3 ? OptionalDouble.empty() : OptionalDouble.of(3 + Math.sin(i)))
                        .toList(),
                fromZero,
                value -> Numbers.decimals(value, 2));
    }
}
