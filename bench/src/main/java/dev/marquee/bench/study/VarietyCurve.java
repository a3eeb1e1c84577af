package dev.marquee.bench.study;

import dev.marquee.data.Dataset;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.criteria.Relevance;
import dev.marquee.model.Model;
import dev.marquee.parallel.Workers;
import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.list.RankingCriterion;
import dev.marquee.report.Figure;
import dev.marquee.report.chart.Caption;
import dev.marquee.report.chart.ScatterChart;
import dev.marquee.report.chart.ScatterChart.Point;
import dev.marquee.report.markup.Numbers;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The accuracy cost of diversification: nDCG, diversity and miscalibration of lists of ten by the weight of diversity
 * and of calibration, on a random fifth of the ratings. Arguments: the data, and the output folder for
 * {@code variety.json}, {@code variety-diversity.svg} and {@code variety-calibration.svg}.
 */
public final class VarietyCurve {
    private static final List<Double> WEIGHTS = List.of(0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

    private VarietyCurve() {}

    /** Trains, evaluates and writes the files. */
    public static void main(String[] arguments) throws IOException {
        Dataset data = Experiment.read(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Split split = Protocol.parse("random:0.2", (_, known) -> known.ratings())
                .split(data, 0)
                .getFirst();
        List<Measured> measured = new ArrayList<>();
        measure("ease", RankingCriterion.SCORE, split, measured);
        measure("bayesfm", RankingCriterion.POPULAR, split, measured);
        CurveFiles.write(
                folder.resolve("variety.json"), CurveFiles.json(new Answer(data.name(), "random:0.2", measured)));
        for (Figure figure : List.of(diversity(measured), calibration(measured))) {
            CurveFiles.write(folder.resolve(figure.name() + ".svg"), figure.file());
        }
    }

    /**
     * The metrics of one kind of list.
     *
     * @param mixedBy {@code diversity} or {@code calibration}
     * @param weight of diversity or calibration
     */
    record Measured(
            String lists, String mixedBy, double weight, double ndcg, double diversity, double miscalibration) {}

    /** The content of the JSON file. */
    record Answer(String data, String split, List<Measured> lists) {}

    private static void measure(String algorithm, RankingCriterion order, Split split, List<Measured> measured) {
        Model model = Experiment.train(algorithm, split, 0);
        String lists = order == RankingCriterion.SCORE ? algorithm : algorithm + " --for " + order;
        for (double weight : WEIGHTS) {
            measured.add(measured(lists, "diversity", weight, order, new Diversification(weight, 0), model, split));
            measured.add(measured(lists, "calibration", weight, order, new Diversification(0, weight), model, split));
        }
        System.err.println(lists + " measured");
    }

    private static Measured measured(
            String lists,
            String by,
            double weight,
            RankingCriterion order,
            Diversification variety,
            Model model,
            Split split) {
        EvaluationCriteria criteria = new EvaluationCriteria(
                List.of(10), Relevance.LIKED, ListPolicy.PLAIN.with(order).with(variety));
        try (Workers workers = Workers.ofMachine()) {
            Evaluator evaluator = new Evaluator(0, criteria, workers);
            Evaluation evaluation = evaluator.evaluate(model, split);
            return new Measured(
                    lists,
                    by,
                    weight,
                    value(evaluation, "ndcg@10"),
                    value(evaluation, "diversity@10"),
                    value(evaluation, "miscalibration@10"));
        }
    }

    private static double value(Evaluation evaluation, String name) {
        return evaluation.measure(name).orElseThrow().value();
    }

    private static Figure diversity(List<Measured> all) {
        List<Point> points = all.stream()
                .filter(each -> each.mixedBy().equals("diversity"))
                .map(each -> new Point(label(each), each.diversity(), each.ndcg()))
                .toList();
        return figure("diversity", "Accuracy cost of diversity", "intra-list diversity (diversity@10)", points);
    }

    private static Figure calibration(List<Measured> all) {
        List<Point> points = all.stream()
                .filter(each -> each.mixedBy().equals("calibration"))
                .map(each -> new Point(label(each), each.miscalibration(), each.ndcg()))
                .toList();
        return figure(
                "calibration",
                "Accuracy cost of calibration",
                "divergence from the genres the user liked (miscalibration@10, nats)",
                points);
    }

    private static String label(Measured each) {
        String weight = Numbers.decimals(each.weight(), 1);
        return each.weight() == 0 ? each.lists() : weight;
    }

    private static Figure figure(String by, String title, String across, List<Point> points) {
        String description = "nDCG@10 by the weight of %s, from plain lists at 0".formatted(by);
        return new Figure(
                "variety-" + by,
                new ScatterChart(new Caption(title, description), across, "nDCG@10; higher is better", points),
                "");
    }
}
