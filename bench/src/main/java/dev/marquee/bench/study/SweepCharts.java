package dev.marquee.bench.study;

import dev.marquee.bench.study.SweepTimes.Answer;
import dev.marquee.bench.study.SweepTimes.Measured;
import dev.marquee.report.Figure;
import dev.marquee.report.chart.Caption;
import dev.marquee.report.chart.LinesChart;
import dev.marquee.report.chart.Series;
import dev.marquee.report.markup.Numbers;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The charts, of the fastest sweeps relative to the smallest size, and the table of {@link SweepTimes}. */
final class SweepCharts {
    private SweepCharts() {}

    static void write(Answer answer, Path folder) {
        List<String> millions =
                SweepTimes.MILLIONS.stream().map("%d M"::formatted).toList();
        List<String> ranks = SweepTimes.RANKS.stream().map(String::valueOf).toList();
        for (Figure figure :
                List.of(figure("ratings", millions, answer.ratings()), figure("rank", ranks, answer.ranks()))) {
            CurveFiles.write(folder.resolve(figure.name() + ".svg"), figure.file());
        }
    }

    private static Figure figure(String by, List<String> steps, List<Measured> measured) {
        List<Series> lines = algorithms(measured).stream()
                .map(algorithm -> line(algorithm, of(algorithm, measured)))
                .toList();
        Caption caption =
                new Caption("Time per sweep by " + by, "times as long as with %s = %s".formatted(by, steps.getFirst()));
        return new Figure("sweeps-" + by, new LinesChart(caption, by, "times as long as the first", steps, lines), "");
    }

    private static Series line(String algorithm, List<Measured> measured) {
        double first = measured.getFirst().least();
        List<OptionalDouble> values = measured.stream()
                .map(each -> OptionalDouble.of(each.least() / first))
                .toList();
        return new Series(algorithm, values, false, value -> Numbers.decimals(value, 1));
    }

    static String table(Answer answer) {
        int fewest = SweepTimes.MILLIONS.getFirst();
        StringBuilder table = new StringBuilder("| algorithm ");
        SweepTimes.MILLIONS.forEach(millions -> table.append("| %d M ".formatted(millions)));
        table.append("| %d M, one thread | gain of threads |\n".formatted(fewest));
        table.append("| --- ".repeat(SweepTimes.MILLIONS.size() + 3)).append("|\n");
        for (Measured single : answer.oneThread()) {
            List<Measured> parallel = of(single.algorithm(), answer.ratings());
            String cells = parallel.stream().map(SweepCharts::range).collect(Collectors.joining(" | "));
            double gain = single.least() / parallel.getFirst().least();
            table.append("| `%s` | %s | %s | %s × |\n"
                    .formatted(single.algorithm(), cells, range(single), Numbers.decimals(gain, 2)));
        }
        return table.toString();
    }

    private static List<String> algorithms(List<Measured> measured) {
        return measured.stream().map(Measured::algorithm).distinct().toList();
    }

    private static List<Measured> of(String algorithm, List<Measured> measured) {
        return measured.stream()
                .filter(each -> each.algorithm().equals(algorithm))
                .toList();
    }

    private static String range(Measured measured) {
        return "%s (%s–%s)"
                .formatted(
                        Numbers.decimals(measured.seconds(), 2),
                        Numbers.decimals(measured.least(), 2),
                        Numbers.decimals(measured.most(), 2));
    }
}
