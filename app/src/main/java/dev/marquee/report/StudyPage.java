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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The page about the original study run anew: its figures redrawn from this run, its numbers beside ours.
 *
 * @param exploration of the data
 * @param missing of its files
 * @param network what the study's network takes in
 * @param results the baseline first, then the study's network, then Marquee's
 * @param tested how many ratings the results were measured on
 * @param command what to type to run it again
 */
public record StudyPage(
        Exploration exploration,
        List<MissingValues> missing,
        Network network,
        List<Result> results,
        int tested,
        String command) {
    /** What the study reports for MovieLens 100K. */
    private static final Map<String, Double> REPORTED = Map.of("rmse", 0.9834, "mae", 0.7804);

    private static final List<String> COMPARED = List.of("rmse", "mae");

    /** Copies the lists. */
    public StudyPage {
        missing = List.copyOf(missing);
        results = List.copyOf(results);
    }

    /** A network's shape: blocks of inputs and the widths of its hidden layers. */
    public record Network(List<NetworkDiagram.Input> inputs, List<Integer> hidden) {
        /** Copies the lists. */
        public Network {
            inputs = List.copyOf(inputs);
            hidden = List.copyOf(hidden);
        }
    }

    /**
     * How well something did.
     *
     * @param name as the page calls it
     * @param metrics by name
     * @param intervals by name of the metric: low and high at 95 %
     * @param history of the training; no epochs where it does not go by them
     * @param seconds the training took
     */
    public record Result(
            String name,
            Map<String, Double> metrics,
            Map<String, List<Double>> intervals,
            TrainingHistory history,
            double seconds) {
        /** Copies the maps, in their order. */
        public Result {
            metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
            intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
        }
    }

    /** The page. */
    public Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(outcome());
        sections.addAll(ExplorePage.sections(exploration, missing));
        sections.add(drawing());
        sections.add(training());
        sections.add(new Section(
                "How to repeat",
                List.of(
                        new Prose("The same seed gives the same numbers, whatever the number of threads."),
                        new Code(command))));
        String data = exploration.overview().name();
        return new Page("The study, run anew on " + data, lead(), tiles(), sections, Footnote.citations(data));
    }

    private String lead() {
        return "A small neural network of embeddings beside features predicts ratings of movies: trained with the settings"
                + " of the study that proposed it, trained with Marquee's own, and held against the baseline.";
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
                "A random fifth of the ratings, %s of them, was set aside and looked at once, at the end. The epoch was chosen on a part of the training ratings."
                        .formatted(Numbers.count(tested))));
        content.add(new Findings(findings()));
        COMPARED.forEach(metric -> content.add(new Wide(forest(metric))));
        content.add(table());
        return new Section("What came out", content);
    }

    private List<String> findings() {
        Result study = results.get(1);
        Result ours = results.get(2);
        List<String> sentences = new ArrayList<>();
        if (isTheStudysData()) {
            sentences.add(
                    "The study reports an RMSE of %s; with its settings this run came to %s, with Marquee's to %s."
                            .formatted(reported("rmse"), value(study, "rmse"), value(ours, "rmse")));
        } else {
            sentences.add("With the study's settings the RMSE came to %s, with Marquee's to %s."
                    .formatted(value(study, "rmse"), value(ours, "rmse")));
        }
        if (study.history().best() < study.history().epochs().size()) {
            sentences.add(
                    "The study's network fits its training ratings ever closer, but after epoch %d its validation loss never came lower: that is overfitting. Dropout, weight decay, averaged parameters and early stopping are what Marquee's settings add."
                            .formatted(study.history().best()));
        }
        sentences.add("The baseline, which knows only how generous a user and how liked a movie is, came to %s."
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
        String name = metric.toUpperCase(Locale.ROOT);
        Caption caption = new Caption(
                name + ", lower is better", "A dot is what was measured, its line the interval of 95 % over users.");
        return new Figure(
                metric,
                new ForestChart(caption, name, 4, rows),
                "Lines are 95 % intervals over users; the axis does not begin at 0.");
    }

    private Table table() {
        List<String> metrics = List.copyOf(results.getFirst().metrics().keySet());
        List<Column> columns = new ArrayList<>(List.of(new Column("", false)));
        metrics.forEach(metric -> columns.add(new Column(metric, true)));
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
        return new Table("All metrics on the ratings set aside", columns, rows);
    }

    private Section drawing() {
        Caption caption = new Caption(
                "The study's network", "Learned embeddings and given features, one hidden layer, one number out.");
        NetworkDiagram diagram = new NetworkDiagram(caption, network.inputs(), network.hidden(), "ReLU", "rating");
        return new Section(
                "The network",
                List.of(
                        new Prose(
                                "An embedding of the user and one of the movie stand beside what is known of both; a hidden layer of rectified units and one linear unit make them a rating."),
                        new Wide(new Figure(
                                "network", diagram, "Filled blocks are learned, the others are given by the data."))));
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
