package dev.marquee.bench.study;

import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.report.Figure;
import dev.marquee.report.chart.Caption;
import dev.marquee.report.chart.LinesChart;
import dev.marquee.report.chart.Series;
import dev.marquee.report.markup.Numbers;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Accuracy by the number of ratings of a new user: {@code cold-users:0.2:K} for several K and three draws, for the
 * algorithms of {@code docs/cold-start.md}. Arguments: the data, and the output folder for {@code cold-start.json},
 * {@code cold-start-rmse.svg} and {@code cold-start-ndcg.svg}.
 */
public final class ColdStartCurve {
    private static final List<Integer> SHOWN = List.of(0, 1, 3, 5, 10, 20);
    private static final int DRAWS = 3;
    private static final List<String> ALGORITHMS = List.of("bayesfm", "neural", "als", "bias", "popular", "ease");
    private static final String RMSE = "rmse";
    private static final String NDCG = "ndcg@10";

    private ColdStartCurve() {}

    /** Trains, evaluates and writes the files. */
    public static void main(String[] arguments) throws IOException {
        Dataset data = Experiment.read(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        List<Curve> curves = new ArrayList<>();
        for (String algorithm : ALGORITHMS) {
            curves.addAll(curves(algorithm, data));
            System.err.println(algorithm + " measured");
        }
        CurveFiles.write(
                folder.resolve("cold-start.json"),
                CurveFiles.json(new Answer(data.name(), "cold-users:0.2:K", DRAWS, SHOWN, curves)));
        for (Figure figure : List.of(
                figure(RMSE, "Error of predicted ratings for new users", "RMSE; lower is better", curves),
                figure(NDCG, "Lists for new users", "nDCG@10; higher is better", curves))) {
            CurveFiles.write(folder.resolve(figure.name() + ".svg"), figure.file());
        }
    }

    /**
     * The curve of an algorithm and metric.
     *
     * @param values one per number of shown ratings: mean over draws
     */
    record Curve(String algorithm, String metric, List<Double> values) {}

    /** The content of the JSON file. */
    record Answer(String data, String split, int draws, List<Integer> shown, List<Curve> curves) {}

    private static List<Curve> curves(String algorithm, Dataset data) {
        double[][] sums = new double[2][SHOWN.size()];
        for (int seed = 0; seed < DRAWS; seed++) {
            Optional<Trained> trained = Optional.empty();
            for (int index = 0; index < SHOWN.size(); index++) {
                Split split = Protocol.parse("cold-users:0.2:" + SHOWN.get(index), (_, known) -> known.ratings())
                        .split(data, seed)
                        .getFirst();
                String train = split.train().fingerprint();
                if (trained.filter(before -> before.on().equals(train)).isEmpty()) {
                    trained = Optional.of(new Trained(train, Experiment.train(algorithm, split, seed)));
                }
                sums[0][index] += Experiment.value(RMSE, trained.orElseThrow().model(), split) / DRAWS;
                sums[1][index] += Experiment.value(NDCG, trained.orElseThrow().model(), split) / DRAWS;
            }
        }
        List<Curve> curves = new ArrayList<>();
        if (!Double.isNaN(sums[0][0])) {
            curves.add(new Curve(algorithm, RMSE, rounded(sums[0])));
        }
        curves.add(new Curve(algorithm, NDCG, rounded(sums[1])));
        return curves;
    }

    /** The same users are held out for most K, so the model is trained once for them. */
    private record Trained(String on, Model model) {}

    private static List<Double> rounded(double[] values) {
        DoubleUnaryOperator fourDigits = value -> Math.rint(value * 10_000) / 10_000;
        return java.util.Arrays.stream(values).map(fourDigits).boxed().toList();
    }

    private static Figure figure(String metric, String title, String up, List<Curve> all) {
        List<Curve> curves =
                all.stream().filter(curve -> curve.metric().equals(metric)).toList();
        String description = String.join(
                "; ",
                curves.stream()
                        .map(curve -> "%s from %s without a rating to %s with %d"
                                .formatted(
                                        curve.algorithm(),
                                        curve.values().getFirst(),
                                        curve.values().getLast(),
                                        SHOWN.getLast()))
                        .toList());
        List<Series> lines = curves.stream()
                .map(curve -> new Series(
                        curve.algorithm(),
                        curve.values().stream().map(OptionalDouble::of).toList(),
                        false,
                        value -> Numbers.decimals(value, 4)))
                .toList();
        LinesChart chart = new LinesChart(
                new Caption(title, description),
                "ratings given by a new user",
                up,
                SHOWN.stream().map(String::valueOf).toList(),
                lines);
        return new Figure("cold-start-" + metric.replaceAll("@.*", ""), chart, "");
    }
}
