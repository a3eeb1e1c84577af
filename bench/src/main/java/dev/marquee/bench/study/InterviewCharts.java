package dev.marquee.bench.study;

import dev.marquee.report.Figure;
import dev.marquee.report.chart.Caption;
import dev.marquee.report.chart.LinesChart;
import dev.marquee.report.chart.Series;
import dev.marquee.report.markup.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The charts of {@link InterviewSimulation}: one per algorithm and metric, such as {@code interview-als-rmse.svg}. */
final class InterviewCharts {
    private InterviewCharts() {}

    static void write(InterviewSimulation.Answer answer, Path folder) throws IOException {
        for (String algorithm : answer.curves().stream()
                .map(InterviewSimulation.Curve::algorithm)
                .distinct()
                .toList()) {
            for (String metric : InterviewSimulation.METRICS) {
                Figure figure = figure(answer, algorithm, metric);
                Files.writeString(folder.resolve(figure.name() + ".svg"), figure.file());
            }
        }
    }

    private static Figure figure(InterviewSimulation.Answer answer, String algorithm, String metric) {
        List<InterviewSimulation.Curve> curves = answer.curves().stream()
                .filter(curve ->
                        curve.algorithm().equals(algorithm) && curve.metric().equals(metric))
                .toList();
        String description = curves.stream()
                .map(curve -> "%s: %s without an answer, %s with ten"
                        .formatted(
                                curve.strategy(),
                                curve.values().getFirst(),
                                curve.values().getLast()))
                .collect(Collectors.joining("; "));
        List<Series> lines = curves.stream()
                .map(curve -> new Series(
                        curve.strategy(),
                        curve.values().stream().map(OptionalDouble::of).toList(),
                        false,
                        value -> Numbers.decimals(value, 4)))
                .toList();
        String up = metric.equals("rmse") ? "RMSE; lower is better" : "nDCG@10; higher is better";
        LinesChart chart = new LinesChart(
                new Caption("Accuracy of %s by number of answers".formatted(algorithm), description),
                "answers of a new user",
                up,
                InterviewSimulation.steps(),
                lines);
        return new Figure("interview-%s-%s".formatted(algorithm, metric.replaceAll("@.*", "")), chart, "");
    }
}
