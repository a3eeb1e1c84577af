package dev.marquee.report;

import dev.marquee.evaluate.compare.ConfidenceInterval;
import dev.marquee.explore.Exploration;
import dev.marquee.model.TrainingHistory;
import dev.marquee.report.Content.Code;
import dev.marquee.report.Content.Column;
import dev.marquee.report.Content.Findings;
import dev.marquee.report.Content.Prose;
import dev.marquee.report.Content.Table;
import dev.marquee.report.Content.Wide;
import dev.marquee.report.Page.Section;
import dev.marquee.report.Page.Tile;
import dev.marquee.report.chart.Caption;
import dev.marquee.report.chart.ForestChart;
import dev.marquee.report.chart.LossChart;
import dev.marquee.report.chart.NetworkDiagram;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Report on the reproduction of the original study: figures of this run, with the study's published numbers next to ours.
 *
 * @param exploration statistics of the data
 * @param missing missing values of its files
 * @param network architecture of the study's network
 * @param results the baseline first, then the study's network, then Marquee's
 * @param tested number of test ratings
 * @param samples lists of some users
 * @param command command that reproduces the report
 */
public record StudyPage(
        Exploration exploration,
        List<MissingValues> missing,
        Network network,
        List<Result> results,
        int tested,
        List<SampleLists> samples,
        String command) {
    /** Metrics published by the study for MovieLens 100K. */
    private static final Map<String, Double> REPORTED = Map.of("rmse", 0.9834, "mae", 0.7804);

    private static final List<String> COMPARED = List.of("rmse", "mae");

    /** Copies the lists. */
    public StudyPage {
        missing = List.copyOf(missing);
        results = List.copyOf(results);
        samples = List.copyOf(samples);
    }

    /** Architecture of a network: blocks of inputs and widths of the hidden layers. */
    public record Network(List<NetworkDiagram.Input> inputs, List<Integer> hidden) {
        /** Copies the lists. */
        public Network {
            inputs = List.copyOf(inputs);
            hidden = List.copyOf(hidden);
        }
    }

    /**
     * Results of one model.
     *
     * @param name name on the page
     * @param metrics values by metric name
     * @param intervals low and high end of the 95 % confidence interval, by metric name
     * @param history training history; no epochs if the training has none
     * @param seconds training time
     */
    public record Result(
            String name,
            Map<String, Double> metrics,
            Map<String, List<Double>> intervals,
            TrainingHistory history,
            double seconds) {
        /** Copies the maps and keeps their order. */
        public Result {
            metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
            intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
        }
    }

    /** Builds the page. */
    public Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(outcome());
        sections.addAll(ExplorePage.sections(exploration, missing));
        sections.add(drawing());
        sections.add(training());
        sections.add(SampleLists.section(samples));
        sections.add(new Section(
                "How to reproduce",
                List.of(
                        new Prose("The same seed gives the same numbers for any number of threads."),
                        new Code(command))));
        String data = exploration.overview().name();
        return new Page("The study, reproduced on " + data, lead(), tiles(), sections, Footnote.citations(data));
    }

    private String lead() {
        return "A small neural network of embeddings and features predicts movie ratings. It is trained with the settings of"
                + " the study that proposed it and with Marquee's own, and compared with the baseline.";
    }

    private List<Tile> tiles() {
        return results.stream()
                .map(result -> new Tile(value(result, "rmse"), "RMSE of " + result.name()))
                .toList();
    }

    private boolean isTheStudysData() {
        return exploration.overview().name().equals("ml-100k");
    }

    private Section outcome() {
        List<Content> content = new ArrayList<>();
        content.add(new Prose(
                "A random fifth of the ratings, %s of them, was held out and used once, at the end. The epoch was chosen on a part of the training ratings."
                        .formatted(Numbers.count(tested))));
        content.add(new Findings(findings()));
        COMPARED.forEach(metric -> content.add(new Wide(forest(metric))));
        content.add(table());
        return new Section("Results", content);
    }

    private List<String> findings() {
        Result study = results.get(1);
        Result ours = results.get(2);
        List<String> sentences = new ArrayList<>();
        if (isTheStudysData()) {
            sentences.add(
                    "The study reports an RMSE of %s; with its settings this run has an RMSE of %s, with Marquee's %s."
                            .formatted(reported("rmse"), value(study, "rmse"), value(ours, "rmse")));
        } else {
            sentences.add("With the study's settings the RMSE is %s, with Marquee's %s."
                    .formatted(value(study, "rmse"), value(ours, "rmse")));
        }
        if (study.history().best() < study.history().epochs().size()) {
            sentences.add(
                    "The training loss of the study's network keeps falling, but its validation loss is lowest at epoch %d: the network overfits. Marquee's settings add dropout, weight decay, averaged parameters and early stopping."
                            .formatted(study.history().best()));
        }
        sentences.add("The baseline, which uses only user and movie biases, has an RMSE of %s."
                .formatted(value(results.getFirst(), "rmse")));
        return sentences;
    }

    private static String reported(String metric) {
        return decimals(REPORTED, metric);
    }

    private static String value(Result result, String metric) {
        return decimals(result.metrics(), metric);
    }

    private static String decimals(Map<String, Double> numbers, String metric) {
        return numbers.containsKey(metric) ? Numbers.decimals(numbers.get(metric), 4) : "–";
    }

    private Figure forest(String metric) {
        List<ForestChart.Row> rows = new ArrayList<>();
        if (isTheStudysData() && REPORTED.containsKey(metric)) {
            rows.add(new ForestChart.Row("the study reports", REPORTED.get(metric), Optional.empty(), true));
        }
        for (Result result : results) {
            if (result.metrics().containsKey(metric)) {
                Optional<ConfidenceInterval> interval = Optional.ofNullable(
                                result.intervals().get(metric))
                        .map(ends -> new ConfidenceInterval(ends.getFirst(), ends.getLast()));
                rows.add(new ForestChart.Row(result.name(), result.metrics().get(metric), interval, false));
            }
        }
        String name = MetricNames.shown(metric);
        Caption caption =
                new Caption(name + ", lower is better", "Dots are values, lines 95 % confidence intervals over users.");
        return new Figure(
                metric,
                new ForestChart(caption, name, 4, rows),
                "Lines are 95 % confidence intervals over users; the axis does not start at 0.");
    }

    private Table table() {
        List<String> metrics = List.copyOf(results.getFirst().metrics().keySet());
        List<Column> columns = new ArrayList<>(List.of(new Column("", false)));
        metrics.forEach(metric -> columns.add(new Column(MetricNames.shown(metric), true)));
        columns.add(new Column("seconds to train", true));
        List<List<String>> rows = new ArrayList<>();
        if (isTheStudysData()) {
            List<String> row = new ArrayList<>(List.of("the study reports"));
            metrics.forEach(metric -> row.add(reported(metric)));
            row.add("–");
            rows.add(row);
        }
        for (Result result : results) {
            List<String> row = new ArrayList<>(List.of(result.name()));
            metrics.forEach(metric -> row.add(value(result, metric)));
            row.add(Numbers.decimals(result.seconds(), 1));
            rows.add(row);
        }
        return new Table("All metrics on the test ratings", columns, rows);
    }

    private Section drawing() {
        Caption caption = new Caption(
                "The study's network", "Learned embeddings and given features, one hidden layer, one output.");
        NetworkDiagram diagram = new NetworkDiagram(caption, network.inputs(), network.hidden(), "ReLU", "rating");
        return new Section(
                "The network",
                List.of(
                        new Prose(
                                "The inputs are an embedding of the user, an embedding of the movie, and the features of both; a hidden layer of rectified linear units and one linear unit compute the rating."),
                        new Wide(new Figure(
                                "network",
                                diagram,
                                "Filled blocks are learned, the others are features from the data."))));
    }

    private Section training() {
        List<Content> content = new ArrayList<>();
        int number = 0;
        for (Result result : results) {
            if (!result.history().epochs().isEmpty()) {
                number++;
                content.add(new Wide(new Figure(
                        "loss-" + number,
                        LossChart.of(result.history()),
                        "Mean squared error by epoch of " + result.name() + ".")));
            }
        }
        return new Section("Training and validation loss", content);
    }
}
